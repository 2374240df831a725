import { pairingIdSchema, pairingMessageSchema, pairingSlots } from "@floyo/core/sync";
import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { ApiEnv } from "../api-env.ts";
import { answerError } from "../middleware/api-error.ts";
import { readBody, readParam } from "../middleware/read-body.ts";
import type { PairingAddress, PairingStore } from "../store/pairing-store.ts";

const slotSchema = v.picklist(pairingSlots);

const readAddress = (context: Context<ApiEnv>): PairingAddress => ({
  pairing: readParam(context, ["id", pairingIdSchema]),
  slot: readParam(context, ["slot", slotSchema]),
});

const slotTaken = { code: "slot-taken", message: "This message was written before; start the pairing again." } as const;
const messageMissing = {
  code: "not-found",
  message: "There is no such message, or its ten minutes are over.",
} as const;

export const pairingRoutes = (pairings: PairingStore) =>
  new Hono<ApiEnv>()
    .put("/pairings/:id/:slot", async (context) => {
      const address = readAddress(context);
      const { body } = await readBody(context, pairingMessageSchema);
      const isWritten = await pairings.write(context.get("account"), address, body);
      return isWritten ? context.json({ done: true }) : answerError(context, 409, slotTaken);
    })
    .get("/pairings/:id/:slot", async (context) => {
      const body = await pairings.read(context.get("account"), readAddress(context));
      return body === undefined ? answerError(context, 404, messageMissing) : context.json({ body });
    });
