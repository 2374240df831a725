// What a script needs from its environment, and how it says what went wrong. Text of Python.

export const failurePart = String.raw`class Failure(Exception):
    """What went wrong in a way that was to be expected: a literal code for programs, a sentence for people."""

    def __init__(self, code, sentence):
        super().__init__(sentence)
        self.code = code`;

export const needPart = String.raw`def need(name):
    """A value by its name in the environment."""
    return os.environ.get(name) or DEFAULTS.get(name) or ""


def check_needs():
    """Before anything is done: is everything there that will be needed?"""
    missing = [name for name in NEEDED if need(name) == ""]
    if missing:
        raise Failure("setting-missing", "Please set " + ", ".join(missing) + ". Nothing was done.")


def read_env_file():
    """Lines NAME=value of the file that --env-file=FILE names; the environment itself goes before."""
    for path in [word.split("=", 1)[1] for word in sys.argv if word.startswith("--env-file=")]:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                name, is_given, value = line.strip().partition("=")
                if not is_given or name.startswith("#"):
                    continue
                value = value.strip()
                if value[:1] in ("'", '"') and value[-1:] == value[:1] and len(value) > 1:
                    value = value[1:-1]
                os.environ.setdefault(name.strip(), value)`;

export const basePart = String.raw`def base(service, address):
    """Where a service answers; for a trial, NAME_BASE in the environment sets another address."""
    return os.environ.get(service + "_BASE") or address`;

export const startPart = String.raw`if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    try:
        read_env_file()
        main()
    except Failure as failure:
        sys.exit(str(failure) + " [" + failure.code + "]")`;
