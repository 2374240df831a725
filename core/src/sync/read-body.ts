import type { HttpBody, HttpResponse } from "./http-fetch.ts";

/** Nothing that our server says is longer: sealed rules, the longest, have 2 MiB. */
export const longestAnswerBytes = 4 * 1024 * 1024;

/** The text of an answer; `undefined` when it is longer than any of ours, and its rest is not waited for. */
export async function readBody(response: HttpResponse): Promise<string | undefined> {
  const announcedBytes = Number(response.headers.get("content-length"));
  if (announcedBytes > longestAnswerBytes) {
    await response.body?.cancel();
    return undefined;
  }
  if (response.body) return readStream(response.body);
  const text = await response.text();
  return text.length > longestAnswerBytes ? undefined : text;
}

async function readStream(body: HttpBody): Promise<string | undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; bytes <= longestAnswerBytes;) {
    const { value } = await reader.read();
    if (value === undefined) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    bytes += value.length;
  }
  await reader.cancel();
  return undefined;
}
