import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSmtpCourier } from "./smtp-courier.ts";

/** Says what a mail server says, as far as one letter needs it, and keeps what it hears. */
function receiveMail(socket: Socket, heard: string[]): void {
  let isLetter = false;
  socket.write("220 mail.test\r\n");
  createInterface({ input: socket }).on("line", (line) => {
    heard.push(line);
    if (line === "DATA") isLetter = true;
    if (isLetter && line !== "." && line !== "DATA") return;
    if (line === ".") isLetter = false;
    if (line === "QUIT") socket.end("221 bye\r\n");
    else socket.write(line === "DATA" ? "354 go on\r\n" : "250 ok\r\n");
  });
}

let server: Server;
let url = "";
const heard: string[] = [];
beforeEach(async () => {
  server = createServer((socket) => receiveMail(socket, heard)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `smtp://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterEach(() => void server.close());

test("the code goes by mail to the address that asked for it", async () => {
  await createSmtpCourier(url, "floyo@example.test")({ address: "ada@example.test", code: "123456" });
  expect(heard).toContain("MAIL FROM:<floyo@example.test>");
  expect(heard).toContain("RCPT TO:<ada@example.test>");
  expect(heard.find((line) => line.startsWith("Subject:"))).toContain("123456");
  expect(heard.join("\n")).toContain("Your sign-in code is 123456.");
});
