import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { networkOfPeer } from "./auth/network-of-peer.ts";

/** Network of the other end of the connection; headers that a client can write itself are not asked. */
export const peerOf = (context: Context<ApiEnv>): string =>
  networkOfPeer(getConnInfo(context).remote.address ?? "unknown");
