import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;

/** The files of a zip by name (APPNOTE.TXT 4.3.12, 4.3.16); no encryption, no zip64. */
export function readZip(path: string): ReadonlyMap<string, () => string> {
  const zip = readFileSync(path);
  const files = new Map<string, () => string>();
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  while (zip.readUInt32LE(at) === centralSignature) {
    const [length, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const [isDeflated, local] = [zip.readUInt16LE(at + 10) === 8, zip.readUInt32LE(at + 42)];
    files.set(zip.toString("utf8", at + 46, at + 46 + nameLength), () => {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + length);
      return (isDeflated ? inflateRawSync(bytes) : bytes).toString("utf8");
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (zip.readUInt32LE(at) !== endSignature) throw new Error(`${path} is no whole zip`);
  return files;
}
