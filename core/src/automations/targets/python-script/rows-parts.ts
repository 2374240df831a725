// How a script makes one table of answers and changes its columns. Text of Python.

/** Numbers are written as JSON's own home, JavaScript, writes them: 1.0 is 1, and 0.00001 has no exponent. */
export const textPart = String.raw`def to_number(text):
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < 1e21 else number


def to_text(value):
    """A value as a cell: numbers and yes or no as JSON writes them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and 1e-6 <= abs(value) < 1e21:
        return format(decimal.Decimal(repr(value)), "f")
    if isinstance(value, float):
        return re.sub(r"e([+-])0", r"e\1", repr(value))
    return to_json(value) if isinstance(value, (dict, list)) else str(value)`;

export const rowsPart = String.raw`def list_at(service, body, path):
    """The list in an answer; an answer of another shape is refused rather than taken for empty."""
    items = body if path == "" else at(body, path)
    if isinstance(items, list):
        return items
    raise Failure("answer-unreadable", service + " answered in a form that this script does not know. Nothing was written.")


def flatten(row, lifted=(), prefix="", result=None):
    """Nested fields become columns such as customer.email; those of the objects in "lifted" have no prefix."""
    result = {} if result is None else result
    for key, value in row.items():
        if isinstance(value, dict):
            flatten(value, (), prefix if key in lifted else prefix + key + ".", result)
        else:
            result[prefix + key] = to_text(value)
    return result


def rows_to_table(rows):
    """Columns in the order in which they first appear."""
    return {"columns": list(dict.fromkeys(name for row in rows for name in row)), "rows": rows}`;

export const gridPart = String.raw`def grid_to_rows(grid):
    """The first row of a sheet names the columns."""
    columns = [to_text(name) for name in grid[0]] if grid else []
    return [{name: to_text(row[x]) if x < len(row) else "" for x, name in enumerate(columns)} for row in grid[1:]]`;

export const columnsPart = String.raw`def change_columns(table):
    """Leaves out and renames columns. A column that is not there is an error: the report may have changed."""
    missing = [name for name in [*DROP_COLUMNS, *RENAME_COLUMNS] if name not in table["columns"]]
    if missing:
        raise Failure("column-missing", "There is no column " + ", ".join(missing) + ". Nothing was written.")
    kept = [name for name in table["columns"] if name not in DROP_COLUMNS]
    return {
        **table,
        "columns": [RENAME_COLUMNS.get(name, name) for name in kept],
        "rows": [{RENAME_COLUMNS.get(name, name): row.get(name, "") for name in kept} for row in table["rows"]],
    }`;
