/** Writes whole numbers of any size, texts and fixed words one after the other into bytes that grow. */
export type BytesWriter = {
  /** A whole number from 0 to 2^53 - 1, seven bits a byte, the low ones first (LEB128). */
  readonly count: (value: number) => void;
  /** A number of any kind (IEEE 754, eight bytes). */
  readonly float: (value: number) => void;
  /** Its length and its UTF-16 units: any text comes back as it was. */
  readonly text: (value: string) => void;
  readonly finish: () => Uint8Array<ArrayBuffer>;
};

export function createBytesWriter(): BytesWriter {
  let bytes = new Uint8Array(1 << 12);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(2 * (length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const count = (value: number): void => {
    reserve(8);
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[length++] = (rest % 128) + 128;
    bytes[length++] = rest;
  };
  return {
    count,
    float: (value) => {
      reserve(8);
      new DataView(bytes.buffer).setFloat64(length, value, true);
      length += 8;
    },
    text: (value) => {
      count(value.length);
      for (let i = 0; i < value.length; i++) count(value.charCodeAt(i));
    },
    finish: () => bytes.slice(0, length),
  };
}

/** Reads what a writer wrote; `undefined` once the bytes are no such thing. */
export type BytesReader = {
  readonly count: () => number | undefined;
  readonly float: () => number | undefined;
  readonly text: () => string | undefined;
  readonly isAtEnd: () => boolean;
};

export function createBytesReader(bytes: Uint8Array): BytesReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const count = (): number | undefined => {
    let value = 0;
    for (let unit = 1; unit <= 2 ** 49; unit *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) return undefined;
      value += (byte % 128) * unit;
      if (byte < 128) return Number.isSafeInteger(value) ? value : undefined;
    }
    return undefined;
  };
  return {
    count,
    float: () => {
      if (at + 8 > bytes.length) return undefined;
      at += 8;
      return view.getFloat64(at - 8, true);
    },
    text: () => {
      const length = count();
      if (length === undefined || length > bytes.length - at) return undefined;
      let text = "";
      for (let i = 0; i < length; i++) {
        const unit = count();
        if (unit === undefined || unit > 0xffff) return undefined;
        text += String.fromCharCode(unit);
      }
      return text;
    },
    isAtEnd: () => at === bytes.length,
  };
}
