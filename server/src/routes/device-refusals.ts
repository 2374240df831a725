export const deviceRevoked = {
  code: "device-revoked",
  message: "This device was removed from the account; what it recorded since stays on the device.",
} as const;

export const deviceUnknown = {
  code: "device-unknown",
  message: "The account has no such device; register it first.",
} as const;
