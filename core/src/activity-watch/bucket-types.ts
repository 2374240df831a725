/**
 * The types of buckets that are read. `currentwindow` is not: its titles name files as they name everything else, and no
 * title is ever read. The formats are in ActivityWatch's documentation (docs.activitywatch.net, "Buckets and events").
 */
export const bucketTypes = ["app.editor.activity", "web.tab.current", "afkstatus", "app.floyo.activity"] as const;
export type BucketType = (typeof bucketTypes)[number];
