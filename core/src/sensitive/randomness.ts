/** The pairs of letters that make up most of English, French, German and Spanish text, and hardly a third of all pairs. */
const frequentPairs: ReadonlySet<string> = new Set(
  "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da cr cl du ga qu ue ba ey ls va um pp ua up lu go".split(
    " ",
  ),
);

/**
 * How much a run of letters and digits looks drawn by chance, from -1 to 1: how often it changes between small letters, capitals
 * and digits, less how many of its pairs of letters are those of words. Chance gives about 0.1, words with numbers -0.4 and less.
 * Digests and identifiers in hexadecimal get -1: they are as random, and public.
 */
export function measureRandomness(run: string): number {
  if (/^(?:[\da-f]+|[\dA-F]+)$/.test(run)) return -1;
  let [pairs, frequent, changes] = [0, 0, 0];
  for (let index = 1; index < run.length; index += 1) {
    const [before, now] = [classOf(run.charCodeAt(index - 1)), classOf(run.charCodeAt(index))];
    if (before !== now && !(before === "capital" && now === "small")) changes += 1;
    if (before === "digit" || now === "digit") continue;
    pairs += 1;
    if (frequentPairs.has(run.slice(index - 1, index + 1).toLowerCase())) frequent += 1;
  }
  return changes < fewestChanges * run.length ? -1 : changes / run.length - frequent / Math.max(1, pairs);
}

/** Whether nobody made it up of words. */
export const isRandomLooking = (run: string): boolean => measureRandomness(run) > -0.25;

/** Fewer are capitals of words and a number at the end. */
const fewestChanges = 0.1;

function classOf(code: number): "digit" | "capital" | "small" {
  if (code <= 57) return "digit";
  return code <= 90 ? "capital" : "small";
}
