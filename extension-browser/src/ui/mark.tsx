/** The mark: a file that comes round again. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d="M19.5 12a7.5 7.5 0 1 1-2.6-5.7" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />
      <path
        d="M17.4 2.6v4.2h-4.2"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="12" cy="12" r="2.4" fill="currentColor" />
    </svg>
  );
}
