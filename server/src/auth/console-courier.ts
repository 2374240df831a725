import type { CodeCourier } from "./auth-service.ts";

/** Without a mail server the code is shown to whoever runs this server: one line, nothing kept. */
export const createConsoleCourier =
  (print: (line: string) => void): CodeCourier =>
  ({ address, code }) => {
    print(`Sign-in code for ${address}: ${code}`);
    return Promise.resolve();
  };
