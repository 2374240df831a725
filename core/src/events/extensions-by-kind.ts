/**
 * The extensions that are recorded as they are; every other one is `other`. At most 500, and none that is a given name
 * (`.max`, `.ada`, `.jade`): an extension that a person made up (`report.smith`) must not pass for a format. Nor any that
 * tells of health or habits by itself (`.dcm`, `.hl7`, `.fit`, `.torrent`).
 */
export const extensionsByKind = [
  {
    kind: "table",
    extensions:
      "csv tsv tab psv xls xlsx xlsm xlsb ods ots numbers gsheet gnumeric parquet arrow feather orc avro hyper pbix",
  },
  {
    kind: "document",
    extensions: "doc docx docm rtf odt pages gdoc wpd wps hwp hwpx pdf xps ps eps tex bib epub mobi azw3 fb2",
  },
  { kind: "slides", extensions: "ppt pptx pptm pps ppsx potx odp keynote gslides" },
  { kind: "text", extensions: "txt text md markdown mdx rst adoc org log qmd srt vtt ass po xliff xlf" },
  {
    kind: "image",
    extensions:
      "png jpg jpeg gif webp avif heic heif bmp tif tiff ico icns svg svgz hdr jp2 apng raw cr2 cr3 nef arw dng",
  },
  {
    kind: "design",
    extensions:
      "psd psb ai indd idml xd fig sketch afdesign afphoto xcf cdr drawio vsd vsdx excalidraw odg aep prproj drp lottie",
  },
  { kind: "audio", extensions: "mp3 wav flac aac m4a ogg oga opus wma aif aiff mid midi m4b flp" },
  { kind: "video", extensions: "mp4 m4v mov avi mkv webm wmv flv mpg mpeg mts m2ts 3gp ogv mxf" },
  {
    kind: "archive",
    extensions:
      "zip 7z rar tar gz tgz bz2 xz txz zst lz4 br iso img dmg vhdx vmdk qcow2 jar war apk aab ipa deb rpm pkg msi msix appimage snap flatpak crx xpi vsix whl",
  },
  {
    kind: "code",
    extensions:
      "js mjs cjs jsx ts tsx py pyi pyx ipynb rb php java kt kts scala sbt groovy gradle clj cljs edn c h cc cpp cxx hpp ino cs csx fs fsx vb go rs swift m mm zig v hs ml erl ex exs lua r jl dart pl pm asm s lisp el scm gd glsl vert frag hlsl cu move sas do wat proto thrift graphql gql sql psql plsql ddl dml hql dax pq ps1 psm1 psd1 sh bash zsh fish bat cmd awk vim cmake mk dockerfile tf tfvars hcl bicep jsonnet",
  },
  {
    kind: "web",
    extensions:
      "html htm xhtml mhtml css scss sass less vue svelte astro ejs pug hbs handlebars mustache jsp aspx webmanifest wasm map har url",
  },
  {
    kind: "data",
    extensions:
      "json jsonl ndjson json5 jsonc geojson topojson xml xsd xsl xslt yaml yml toml ini cfg conf config properties env plist reg lock db sqlite sqlite3 mdb accdb dbf dump bak bson cbor msgpack pickle pkl npy npz h5 hdf5 rds rdata sav pb onnx pt pth ckpt safetensors gguf dat bin qif ofx qfx qbo iif mt940 camt xbrl aba edi x12 fasta fastq pcap",
  },
  { kind: "geodata", extensions: "shp shx prj kml kmz gpx gpkg mbtiles pbf" },
  {
    kind: "model",
    extensions:
      "dwg dxf step stp iges igs stl obj fbx glb gltf blend 3ds 3dm skp ifc rvt rfa sldprt sldasm f3d scad gcode 3mf ply usd usdz",
  },
  { kind: "mail", extensions: "eml msg mbox pst ost ics vcf" },
  { kind: "font", extensions: "ttf otf woff woff2 eot" },
  { kind: "program", extensions: "exe dll so dylib com pyc lnk desktop" },
  { kind: "key", extensions: "pem crt cer der csr key p12 pfx p7m p7s asc gpg sig" },
  { kind: "partial", extensions: "crdownload part partial download tmp temp old orig diff patch" },
] as const;
