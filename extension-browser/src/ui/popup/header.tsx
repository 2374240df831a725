import { useState } from "preact/hooks";
import type { Recording } from "../../answers.ts";
import { Mark } from "../mark.tsx";
import type { Act } from "./act.ts";
import { recordingSentence } from "./sentences.ts";

const quarterSeconds = 15 * 60;
/** Until the person resumes. */
const withoutEnd = 9_999_999_999;

type Props = { readonly recording: Recording; readonly act: Act };

/** The name, whether it records, and the pause. */
export function Header({ recording, act }: Props) {
  const [isChoosing, setIsChoosing] = useState(false);
  const pause = (until: number) => {
    setIsChoosing(false);
    void act({ kind: "pause", until });
  };
  const now = () => Math.floor(Date.now() / 1000);
  return (
    <header>
      <div class="title">
        <Mark size={20} />
        <h1>Floyo</h1>
        <p class={`status ${recording.state}`} role="status">
          {recordingSentence(recording)}
        </p>
        {recording.state === "on" && (
          <button type="button" class="plain" aria-expanded={isChoosing} onClick={() => setIsChoosing(!isChoosing)}>
            Pause
          </button>
        )}
        {recording.state === "paused" && (
          <button type="button" onClick={() => void act({ kind: "resume" })}>
            Resume
          </button>
        )}
      </div>
      {isChoosing && (
        <div class="choices" role="group" aria-label="Pause for how long">
          <button type="button" onClick={() => pause(now() + quarterSeconds)}>
            15 minutes
          </button>
          <button type="button" onClick={() => pause(tomorrowSeconds())}>
            Until tomorrow
          </button>
          <button type="button" onClick={() => pause(withoutEnd)}>
            Until I resume
          </button>
        </div>
      )}
    </header>
  );
}

/** The next local midnight. */
function tomorrowSeconds(): number {
  const today = new Date();
  return Math.floor(new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1).getTime() / 1000);
}
