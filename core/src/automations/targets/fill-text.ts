/** What stands for a bound of the period in the code of one language. */
type PeriodWords = Readonly<Record<"since" | "until" | "start" | "end" | "startUnix" | "endUnix", string>>;

/**
 * Writes the code for a text with needs and the period filled in: strings joined by `+`, as JavaScript and Python have it.
 * With `encode` each need goes through the function of that name.
 */
export function createFill(period: PeriodWords): (text: string, encode?: string) => string {
  const words = new Map<string, string>(Object.entries(period));
  return (text, encode) =>
    text
      .split(/(\{[A-Za-z_]+\})/)
      .filter((part) => part !== "")
      .map((part) => {
        if (!/^\{[A-Za-z_]+\}$/.test(part)) return JSON.stringify(part);
        const name = part.slice(1, -1);
        const need = `need("${name}")`;
        return words.get(name) ?? (encode === undefined ? need : `${encode}(${need})`);
      })
      .join(" + ");
}
