const counted = new Intl.NumberFormat();

/** One request in words, and all of its bytes for whoever wants to read them. */
export function RequestDetails({ words, body }: { readonly words: string; readonly body: string }) {
  const bytes = new TextEncoder().encode(body).length;
  return (
    <details class="request">
      <summary>
        {words} <span class="quiet small">{counted.format(bytes)} bytes</span>
      </summary>
      <pre>{body}</pre>
    </details>
  );
}
