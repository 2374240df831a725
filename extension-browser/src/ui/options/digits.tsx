/** Digits to compare with those on another screen; read aloud one by one, not as a number. */
export const Digits = ({ code }: { readonly code: string }) => (
  <strong class="digits" role="img" aria-label={Array.from(code).join(" ")}>
    {code}
  </strong>
);
