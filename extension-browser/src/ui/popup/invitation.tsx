import { openPage } from "../../platform/browser-api.ts";

/** Without a yes there is nothing to show but where the question is. */
export function Invitation({ isDeclined }: { readonly isDeclined: boolean }) {
  return (
    <section class="invitation">
      <p>{isDeclined ? "Floyo is off: you declined." : "Floyo is off until you say yes. Nothing has been noted."}</p>
      <button type="button" class="primary" onClick={() => void openPage("welcome.html")}>
        {isDeclined ? "Read the question again" : "Read what it would note"}
      </button>
    </section>
  );
}
