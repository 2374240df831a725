export const extensions = ["csv", "other"] as const;
