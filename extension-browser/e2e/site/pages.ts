/** Stand-ins of two services: only what a browser and its person do there, nothing of the looks. */
export const adsPage = `<!doctype html><meta charset="utf-8"><title>Ads</title>
<a id="report" href="/report">Export by header</a>
<a id="delivered" href="https://files.example/report">Export by another host</a>
<a id="broken" href="/broken">Export over a bad line</a>
<a id="blob" download="made in page.csv">Export made in the page</a>
<script>
  blob.href = URL.createObjectURL(new Blob(["a,b\\n".repeat(900)], { type: "text/csv" }));
</script>`;

export const sheetPage = `<!doctype html><meta charset="utf-8"><title>Sheet</title>
<form id="form" method="post" enctype="multipart/form-data" action="/upload" target="answer">
  <input id="in-form" name="file" type="file"><button id="send">Import</button>
</form>
<iframe name="answer"></iframe>
<input id="free" type="file" multiple>
<button id="open">Pick a file</button>
<div id="drop" style="width:300px;height:100px;border:1px dashed">Drop a file</div>
<textarea id="paste"></textarea>
<textarea id="words-only"></textarea>
<div id="host"></div>
<script>
  const send = (files) => {
    const body = new FormData();
    for (const file of files) body.append("file", file);
    return fetch("/upload", { method: "POST", body });
  };
  free.onchange = () => send(free.files);
  document.getElementById("open").onclick = () => {
    const input = document.createElement("input");
    input.type = "file";
    input.onchange = () => send(input.files);
    window.detached = input;
    input.click();
  };
  drop.ondragover = (event) => event.preventDefault();
  drop.ondrop = (event) => { event.preventDefault(); event.stopImmediatePropagation(); send(event.dataTransfer.files); };
  paste.onpaste = (event) => { event.preventDefault(); send(event.clipboardData.files); };
  host.attachShadow({ mode: "open" }).innerHTML = '<input id="inner" type="file">';
</script>`;
