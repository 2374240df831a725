import { openPage } from "../../platform/browser-api.ts";

const words = {
  unasked: { said: "Floyo is off until you say yes. Nothing has been noted.", button: "Read what it would note" },
  declined: { said: "Floyo is off: you declined.", button: "Read the question again" },
  outdated: {
    said: "What Floyo asks has changed, so it is off until you answer again. What was noted is kept.",
    button: "Read the new words",
  },
} as const;

/** Without a yes there is nothing to show but where the question is. */
export function Invitation({ consent }: { readonly consent: keyof typeof words }) {
  const { said, button } = words[consent];
  return (
    <section class="invitation">
      <p>{said}</p>
      <button type="button" class="primary" onClick={() => void openPage("welcome.html")}>
        {button}
      </button>
    </section>
  );
}
