import type { Movement } from "../../answers.ts";
import { clockTime } from "./sentences.ts";

const shownAtOnce = 40;

/** Today's files, newest first: in is downloaded, out is uploaded. */
export function MovementList({ movements }: { readonly movements: readonly Movement[] }) {
  const more = movements.length - shownAtOnce;
  return (
    <section class="movements">
      <h2>Today</h2>
      {movements.length === 0 && <p class="quiet">No file has come in or gone out yet.</p>}
      <ul>
        {movements.slice(0, shownAtOnce).map((movement) => (
          <MovementRow key={movement.id} movement={movement} />
        ))}
      </ul>
      {more > 0 && <p class="quiet small">and {more} more</p>}
    </section>
  );
}

function MovementRow({ movement }: { readonly movement: Movement }) {
  const { direction, name, shown, place, at, count } = movement;
  const title = shown ?? (count === undefined ? "A file whose name is gone" : `${count} files or more`);
  const done = direction === "in" ? "downloaded" : "uploaded";
  return (
    <li class={direction}>
      <Arrow direction={direction} />
      <div>
        <p class="line-name" dir="auto" title={name}>
          {title}
        </p>
        <p class="small quiet line-name">
          {place === undefined ? done : `${done} ${direction === "in" ? "from" : "to"} ${place}`}
        </p>
      </div>
      <time class="small quiet">{clockTime(at)}</time>
    </li>
  );
}

const Arrow = ({ direction }: Pick<Movement, "direction">) => (
  <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" aria-hidden="true">
    <path
      d={
        direction === "in"
          ? "M9 3v8m0 0 3.4-3.4M9 11 5.6 7.6M3.5 14.5h11"
          : "M9 11.5v-8m0 0 3.4 3.4M9 3.5 5.6 6.9M3.5 14.5h11"
      }
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
