import { listEventFields } from "@floyo/core/view";

/** What each field of an event says: the whole list, there is no other. */
export function EventFields() {
  return (
    <details class="request">
      <summary>What an event can say at all</summary>
      <table class="event-fields">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">What it says</th>
            <th scope="col">What can stand there</th>
          </tr>
        </thead>
        <tbody>
          {listEventFields().map(({ field, says, values }) => (
            <tr key={field}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>{says}</td>
              <td>{values}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
