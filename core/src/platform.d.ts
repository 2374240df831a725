// The web standards that core may touch: each exists alike in Node, browsers, workers and Deno. Everything else comes in as an argument.

declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly origin: string;
  readonly href: string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

interface AbortSignal {
  readonly aborted: boolean;
}

declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}

declare function atob(base64: string): string;
declare function btoa(binary: string): string;

interface CryptoKey {
  readonly type: "private" | "public" | "secret";
}

interface CryptoKeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

type P256 = { readonly name: "ECDH"; readonly namedCurve: "P-256" };
type AesGcm = {
  readonly name: "AES-GCM";
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly additionalData: Uint8Array<ArrayBuffer>;
};

interface SubtleCrypto {
  generateKey(algorithm: P256, extractable: boolean, usages: "deriveBits"[]): Promise<CryptoKeyPair>;
  exportKey(format: "raw" | "pkcs8", key: CryptoKey): Promise<ArrayBuffer>;
  importKey(
    format: "raw" | "pkcs8",
    key: Uint8Array<ArrayBuffer>,
    algorithm: P256 | "AES-GCM",
    extractable: boolean,
    usages: ("deriveBits" | "encrypt" | "decrypt")[],
  ): Promise<CryptoKey>;
  deriveBits(
    algorithm: { readonly name: "ECDH"; readonly public: CryptoKey },
    key: CryptoKey,
    bits: number,
  ): Promise<ArrayBuffer>;
  encrypt(algorithm: AesGcm, key: CryptoKey, plain: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  decrypt(algorithm: AesGcm, key: CryptoKey, sealed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

declare const crypto: { readonly subtle: SubtleCrypto };
