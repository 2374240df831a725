// Imported first by each program here, and written so that an old Node can read it.
const major = Number(process.versions.node.split(".")[0]);

if (major < 20) {
  process.stderr.write(
    `Floyo's tools need Node 20 or newer and this is Node ${process.versions.node}: install a newer one, then run this again. [node-too-old]\n`,
  );
  process.exit(1);
}
