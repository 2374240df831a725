/** Names come from files: they may say anything, and are shown as they are. */
export const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|&]/g, "\\$&");
