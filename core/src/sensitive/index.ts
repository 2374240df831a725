export { findSensitive, type Finding } from "./find-sensitive.ts";
export { sensitiveKinds, type SensitiveKind } from "./kinds.ts";
export { maskSensitive } from "./mask-sensitive.ts";
