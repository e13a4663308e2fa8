"""What a stranger does with a client that was generated from docs/openapi.json: argv has the address, the tokens of an operator and an
owner, the signing secret and the time (seconds since 1970). Prints what each call came back as."""

import base64
import hashlib
import hmac
import json
import sys

import httpx
from holdfast_client import AuthenticatedClient
from holdfast_client.api.accounts import get_account, get_accounts, put_account
from holdfast_client.api.complaints import get_complaint
from holdfast_client.api.events import post_events
from holdfast_client.api.mending import get_quarantine
from holdfast_client.models import EventBatch, PutAccountBody

url, operator, owner, secret, now = sys.argv[1:6]


class Signed(httpx.Auth):
    """Standard Webhooks: HMAC-SHA256 over id, time and body."""

    requires_request_body = True

    def __init__(self, key):
        self.key = base64.b64decode(key.removeprefix("whsec_"))

    def auth_flow(self, request):
        del request.headers["authorization"]
        name = hashlib.sha256(request.content).hexdigest()
        content = f"{name}.{now}.".encode() + request.content
        digest = base64.b64encode(hmac.new(self.key, content, hashlib.sha256).digest()).decode()
        request.headers.update({"webhook-id": name, "webhook-timestamp": now, "webhook-signature": f"v1,{digest}"})
        yield request


def reading(token):
    return AuthenticatedClient(base_url=url, token=token)


def sending(key):
    return AuthenticatedClient(base_url=url, token="", httpx_args={"auth": Signed(key)})


def told(name, response):
    body = response.parsed.to_dict()
    return {"call": name, "status": int(response.status_code), "as": type(response.parsed).__name__, "body": body}


account = PutAccountBody.from_dict(json.loads(sys.stdin.readline()))
batch = EventBatch.from_dict(json.loads(sys.stdin.readline()))
other = "whsec_" + base64.b64encode(b"a" * 32).decode()
calls = [
    told("an account", put_account.sync_detailed("acme", client=sending(secret), body=account)),
    told("events", post_events.sync_detailed(client=sending(secret), body=batch)),
    told("signed by somebody else", post_events.sync_detailed(client=sending(other), body=batch)),
    told("accounts", get_accounts.sync_detailed(client=reading(operator), limit=10)),
    told("one account", get_account.sync_detailed("acme", client=reading(operator))),
    told("without a token", get_accounts.sync_detailed(client=reading("none"))),
    told("of another role", get_quarantine.sync_detailed(client=reading(owner))),
    told("what is not there", get_complaint.sync_detailed("HF-0000-0000", client=reading(operator))),
]
print(json.dumps(calls))
