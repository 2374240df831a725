import type { Luck } from "@floyo/core/testing";
import { drawDate, drawFirstName, drawFrom, drawWord } from "./draw-text.ts";

type Draw = (luck: Luck) => string;

const drawUuid: Draw = (luck) => [8, 4, 4, 4, 12].map((length) => drawFrom(luck, "hex", length)).join("-");
const drawTime: Draw = ({ upTo }) =>
  [upTo(24), upTo(60), upTo(60)].map((part) => String(part).padStart(2, "0")).join(":");
const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** By source, what looks like something sensitive and is not. */
export const plainTexts: Readonly<Record<string, Draw>> = {
  "file names": (luck) => `${drawWord(luck)}_${drawDate(luck)}_${drawWord(luck)}-v${luck.upTo(9)}.xlsx`,
  "long file names": (luck) =>
    `${Array.from({ length: 8 }, () => capitalise(drawWord(luck))).join(luck.chance(0.5) ? "" : "-")}Q${1 + luck.upTo(4)}_${drawDate(luck, "")}.pdf`,
  "files of cameras and phones": (luck) =>
    `IMG_${drawDate(luck, "")}_${drawFrom(luck, "digits", 9)}.jpg, PXL_${drawDate(luck, "")}T${drawFrom(luck, "digits", 6)}Z.mp4`,
  UUIDs: (luck) => `${drawWord(luck)}-${drawUuid(luck)}.json`,
  digests: (luck) =>
    `commit ${drawFrom(luck, "hex", 40)}, sha256:${drawFrom(luck, "hex", 64)}, main.${drawFrom(luck, "hex", 8)}.js`,
  "integrity of packages": (luck) => `"integrity": "sha512-${drawFrom(luck, "base64", 86)}=="`,
  "pictures in base64": (luck) => `<img src="data:image/png;base64,iVBORw0KGgo${drawFrom(luck, "base64", 500)}==">`,
  "times and dates": (luck) =>
    `${drawDate(luck)} ${drawTime(luck)}, ${drawDate(luck, ".")}, ${drawDate(luck, "/")}T${drawTime(luck)}Z, ${drawDate(luck, "")}${drawFrom(luck, "digits", 6)}`,
  versions: (luck) =>
    `lodash@${luck.upTo(9)}.${luck.upTo(30)}.${luck.upTo(30)}, v${luck.upTo(30)}.${luck.upTo(99)}.${luck.upTo(9999)}-beta.${luck.upTo(9)}, icon@${2 + luck.upTo(2)}x.png`,
  "order and book numbers": (luck) =>
    `Order 1${drawFrom(luck, "digits", 9)}, ISBN 978-3-16-${drawFrom(luck, "digits", 6)}-0, INV-${drawFrom(luck, "digits", 8)}, EAN 0${drawFrom(luck, "digits", 12)}`,
  measures: (luck) =>
    `${drawFrom(luck, "digits", 3)}.${drawFrom(luck, "digits", 6)}, 1 ${drawFrom(luck, "digits", 3)} ${drawFrom(luck, "digits", 3)} €, 192.168.${luck.upTo(255)}.${luck.upTo(255)}, 8:${luck.upTo(60)}`,
  "settings that hold none": (luck) =>
    `token_count: ${luck.upTo(9000)}, primary_key = "${drawWord(luck)}_id", password: \${PASSWORD}, "passwordLabel": "Your ${drawWord(luck)}", secret = os.environ["SECRET"], sort_key=${drawWord(luck)}`,
  "lines of code": (luck) =>
    `const ${drawWord(luck)}Token = await get${capitalise(drawWord(luck))}Token(user.password, { key: ${drawWord(luck)}Key }); // @${drawFirstName(luck)} see a/b.ts:${luck.upTo(900)}`,
  "minified code": (luck) =>
    `!function(e,t){"object"==typeof exports?module.exports=t():e.${drawWord(luck)}=t()}(this,function(){var n=${luck.upTo(999)},r=[],i={};return n.${drawWord(luck)}.apply(r,i)})`,
  "addresses of pages": (luck) =>
    `https://www.example.com/${drawWord(luck)}/${drawDate(luck, "/")}/${drawWord(luck)}-${drawWord(luck)}-${drawWord(luck)}?page=${luck.upTo(90)}&utm_source=${drawWord(luck)}#${drawWord(luck)}`,
  sentences: (luck) =>
    `Every Monday at ${drawTime(luck)}: the ${drawWord(luck)} from TikTok Ads Manager → Google Sheets, ${luck.upTo(90)} times; the password of the ${drawWord(luck)} stays with you.`,
};
