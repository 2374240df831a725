// How a script signs in to Google. Text of Python 3.9 or newer, no packages.

export const googlePart = String.raw`def google_token(scope):
    """An access token for an hour, by a signed statement of the service account (RFC 7523)."""
    account = parse_json(need("GOOGLE_SERVICE_ACCOUNT"))
    if not at(account, "client_email") or not at(account, "private_key"):
        raise Failure("secret-wrong", "GOOGLE_SERVICE_ACCOUNT is not the JSON key of a service account.")
    url = "https://oauth2.googleapis.com/token"
    now = int(time.time())
    claims = {"iss": account["client_email"], "scope": scope, "aud": url, "iat": now, "exp": now + 3600}
    message = ".".join(to_base64url(to_json(part).encode()) for part in ({"alg": "RS256", "typ": "JWT"}, claims))
    assertion = message + "." + to_base64url(sign(account["private_key"], message.encode()))
    form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion}
    address = os.environ.get("GOOGLE_TOKEN_BASE")
    answer = request(
        "Google",
        address + "/token" if address else url,
        method="POST",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
        data=urllib.parse.urlencode(form).encode(),
        allow=[400],
    )
    token = at(answer["body"], "access_token")
    if token:
        return token
    raise Failure("token-expired", "Google does not accept the service account. Please make a new key and set GOOGLE_SERVICE_ACCOUNT.")


def to_base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def sign(private_key, message):
    """RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017), which Python's whole numbers can do without a package."""
    try:
        pem = "".join(line for line in private_key.splitlines() if not line.startswith("-----"))
        # PKCS #8: version, algorithm, and the RSA key: version, modulus, public and private exponent, primes.
        wrapped = read_der(read_der(base64.b64decode(pem))[0])[2]
        modulus, _, exponent = [int.from_bytes(field, "big") for field in read_der(read_der(wrapped)[0])[1:4]]
    except (ValueError, IndexError):
        raise Failure("secret-wrong", "GOOGLE_SERVICE_ACCOUNT is not the JSON key of a service account.")
    size = (modulus.bit_length() + 7) // 8
    digest = bytes.fromhex("3031300d060960864801650304020105000420") + hashlib.sha256(message).digest()
    padded = b"\x00\x01" + b"\xff" * (size - len(digest) - 3) + b"\x00" + digest
    return pow(int.from_bytes(padded, "big"), exponent, modulus).to_bytes(size, "big")


def read_der(data):
    """The contents of the fields that stand one after another (ITU-T X.690)."""
    fields = []
    while data:
        length, start = data[1], 2
        if length > 127:
            start += length - 128
            length = int.from_bytes(data[2:start], "big")
        fields.append(data[start : start + length])
        data = data[start + length :]
    return fields`;
