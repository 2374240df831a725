// Parts of a script that read and write files. Text of Python 3.9 or newer, no packages.

export const readFilePart = String.raw`def read_newest_file(ext):
    """The newest file of the folder with this extension whose name begins as it should."""
    folder = need("SOURCE_FOLDER")
    start = unicodedata.normalize("NFC", need("SOURCE_NAME"))
    names = [
        name
        for name in os.listdir(folder)
        if unicodedata.normalize("NFC", name).startswith(start) and name.lower().endswith("." + ext)
    ]
    if not names:
        sentence = "There is no ." + ext + " file in the folder whose name begins with " + start + ". Nothing was done."
        raise Failure("file-missing", sentence)
    newest = max(names, key=lambda name: os.stat(os.path.join(folder, name)).st_mtime_ns)
    with open(os.path.join(folder, newest), "rb") as content:
        return {"name": newest, "bytes": content.read()}`;

export const parseTablePart = String.raw`def file_to_table(file):
    """A table from CSV or TSV (RFC 4180), with the separator that its first line uses most."""
    text = decode(file["bytes"])
    first_line = re.split(r"[\r\n]", text, maxsplit=1)[0]
    separator = max(",;\t", key=first_line.count)
    columns, *lines = parse_cells(text, separator) or [[]]
    if len(set(columns)) < len(columns):
        raise Failure("file-unreadable", "Two columns of the file have the same name. Nothing was written.")
    rows = [{name: cells[x] if x < len(cells) else "" for x, name in enumerate(columns)} for cells in lines]
    return {"columns": columns, "separator": separator, "rows": rows}


def decode(data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Failure("file-unreadable", "The file is not UTF-8 text. Please save it as CSV in UTF-8.")


def parse_cells(text, separator):
    rows = [[]]
    pattern = re.compile(r'(?:"((?:[^"]|"")*)"|([^"' + separator + r'\r\n]*))(' + separator + r"|\r\n|\n|\r|\Z)")
    position = 0
    while position < len(text):
        match = pattern.match(text, position)
        if match is None:
            raise Failure("file-unreadable", "A quotation mark in row " + str(len(rows)) + " is not closed. Nothing was written.")
        rows[-1].append(match[2] if match[1] is None else match[1].replace('""', '"'))
        position = match.end()
        if match[3] != separator:
            rows.append([])
        elif position == len(text):
            rows[-1].append("")
    return [cells for cells in rows if len(cells) > 1 or (cells and cells[0] != "")]`;

export const writeTablePart = String.raw`def table_to_file(table, name):
    """The table as a CSV file (RFC 4180)."""
    def quote(text):
        return '"' + text.replace('"', '""') + '"' if re.search(r'["\r\n,;\t]', text) else text

    lines = [table["columns"], *([row.get(column, "") for column in table["columns"]] for row in table["rows"])]
    separator = table.get("separator", ",")
    text = "".join(separator.join(quote(cell) for cell in cells) + "\r\n" for cells in lines)
    return {"name": name, "bytes": text.encode()}`;

export const writeFilePart = String.raw`def write_to_folder(file):
    """Writes beside and renames, so that the file is never half there."""
    path = os.path.join(need("RESULT_FOLDER"), file["name"])
    with open(path + ".part", "wb") as part:
        part.write(file["bytes"])
    os.replace(path + ".part", path)`;
