/** A file name with its variable parts lifted out, lower case: `Report_2026-11-16 (1).csv` → `report_{date}.csv`. */
export function fileFamily(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/\d{4}-\d{2}-\d{2}/g, "{date}")
    .replace(/ \(\d{1,3}\)(?=\.[^.]*$|$)/g, "")
    .replace(/\d+/g, "{n}");
}
