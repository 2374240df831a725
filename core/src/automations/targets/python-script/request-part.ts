// How a script talks to services. Text of Python 3.9 or newer, no packages.

export const requestPart = String.raw`def request(service, url, codes=None, allow=(), payload=None, data=None, once=False, headers=None, method="GET"):
    """Sends a request and answers status, headers and body. Waits and tries again where that helps; never twice what must happen once."""
    headers = dict(headers or {})
    if payload is not None:
        headers["Content-Type"] = "application/json"
        data = to_json(payload).encode()
    attempt = 1
    while True:
        answer = send(urllib.request.Request(url, data, headers, method=method))
        verdict = judge(answer, codes, allow)
        if verdict == "fine":
            return answer
        may_retry = verdict == "rate-limited" or (verdict == "service-unreachable" and not once)
        if not may_retry or attempt == 6:
            raise explain(service, verdict, answer, codes)
        wait(answer, attempt)
        attempt += 1


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirects)


def send(order):
    order.add_header("User-agent", "floyo-automation")
    if order.data is not None and not order.has_header("Content-type"):
        order.add_header("Content-type", "application/octet-stream")
    try:
        with OPENER.open(order, timeout=60) as response:
            return {"status": response.status, "headers": response.headers, "body": parse_json(response.read())}
    except urllib.error.HTTPError as error:
        return {"status": error.code, "headers": error.headers, "body": parse_json(error.read())}
    except (OSError, http.client.HTTPException) as error:
        cause = getattr(error, "reason", error)
        reason = errno.errorcode.get(getattr(cause, "errno", None), type(cause).__name__)
        return {"status": 0, "headers": {}, "body": None, "reason": reason}


def parse_json(data):
    try:
        return json.loads(data, parse_float=to_number)
    except ValueError:
        return None


def to_json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def judge(answer, codes, allow):
    status = answer["status"]
    code = at(answer["body"], codes["at"]) if codes else None
    if codes and code in codes["retry"]:
        return "rate-limited"
    if (codes and code in codes["expired"]) or status == 401:
        return "token-expired"
    if status == 429:
        return "rate-limited"
    if status == 0 or status >= 500:
        return "service-unreachable"
    if status in allow:
        return "fine"
    return "fine" if 200 <= status < 300 and not code else "service-refused"


def explain(service, verdict, answer, codes):
    said = at(answer["body"], codes["messageAt"]) if codes else None
    said = said or at(answer["body"], "error.message") or answer.get("reason") or "status " + str(answer["status"])
    sentences = {
        "rate-limited": "asks us to wait longer than we did. Please run this again later.",
        "token-expired": "does not accept the token. Please make a new one and set it again.",
        "service-unreachable": "can't be reached (" + said + "). Please run this again later.",
        "service-refused": "refused the request: " + said + ".",
    }
    return Failure(verdict, service + " " + sentences[verdict])


def wait(answer, attempt):
    """As long as the service says, else 1, 2, 4, 8, 16 seconds."""
    unit = int(os.environ.get("FLOYO_RETRY_MS") or 1000) / 1000
    asked = answer["headers"].get("retry-after") or ""
    time.sleep(max(min(120, int(asked) if asked.isdigit() else 0), unit * 2 ** (attempt - 1)))


def encode(text):
    """As part of an address."""
    return urllib.parse.quote(text, safe="!'()*~")


def encode_path(text):
    return "/".join(encode(part) for part in text.split("/"))


def with_query(url, query):
    return url + "?" + urllib.parse.urlencode(query) if query else url


def at(value, path):
    """What lies at a dotted path; None when there is nothing."""
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value`;

export const linkPart = String.raw`def next_page(headers, url):
    """The next address of the Link header (RFC 8288). The token goes to the same host only."""
    link = re.search(r'<([^>]+)>;\s*rel="?next"?', headers.get("link") or "")
    if link is None or urllib.parse.urlsplit(link[1])[:2] != urllib.parse.urlsplit(url)[:2]:
        return None
    return link[1]`;
