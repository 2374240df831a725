/** "Copy" as file managers and browsers of the larger languages write it. */
const copyWord = "copy|kopie|copia|cópia|copie|kopia|kopi|kopio|kopya|копия|копія|副本|拷贝|コピー|복사본";

/** No mark is longer, so that only the end of a name is looked at. */
const maxMarkLength = 40;

const endMark = new RegExp(
  [
    String.raw`\s?\(\s?\d{1,3}\s?\)`, // report (1)
    String.raw`(?:[\s_]{0,2}[-–—][\s_]{0,2}|[\s_]{1,2}|の)(?:${copyWord})(?:[\s_-]?\(?\d{1,3}\)?)?`, // report - Copy (2)
    String.raw`\s?\((?:another |\d{1,2}(?:st|nd|rd|th) )?(?:${copyWord})\)`, // report (3rd copy)
  ]
    .map((mark) => `(?:${mark})$`)
    .join("|"),
  "u",
);

const startMark =
  /^(?:copy(?: \(\d{1,3}\))? of|kopie(?: \(\d{1,3}\))? (?:von|van)|c[oó]pia(?: \(\d{1,3}\))? (?:di|de)|copie(?: \(\d{1,3}\))? de|копия) /u;

/** A lower-case name without the marks that copying put at its ends. What is nothing but a mark stays. */
export function withoutCopyMarks(name: string): string {
  let rest = name.trim();
  for (;;) {
    const shorter = withoutMark(rest).trim();
    if (shorter === "" || shorter === rest) return rest;
    rest = shorter;
  }
}

function withoutMark(name: string): string {
  const start = startMark.exec(name.slice(0, maxMarkLength));
  if (start) return name.slice(start[0].length);
  const end = endMark.exec(name.slice(-maxMarkLength));
  return end ? name.slice(0, name.length - end[0].length) : name;
}
