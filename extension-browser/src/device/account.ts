import { failure, success, type Result } from "@floyo/core/result";
import { signIn, signOut, type SessionFailure } from "@floyo/core/sync";
import type { Device } from "./device.ts";
import { findServer, openServer, type ServerAccess } from "./server-access.ts";

export type SignInProof =
  | { readonly by: "code"; readonly email: string; readonly code: string }
  | { readonly by: "password"; readonly email: string; readonly password: string };

export type AccountFailure = SessionFailure | "server-unknown" | "store-full" | "store-unavailable";

/** Has the server send a code to the address. */
export async function requestCode(
  device: Device,
  serverUrl: string,
  email: string,
): Promise<Result<undefined, AccountFailure>> {
  const server = await findServer(serverUrl);
  return server ? openServer(server, device).session.requestCode(email) : failure("server-unknown");
}

/** After it the device has an account; nothing is sent before sync was agreed to. */
export async function signInToServer(
  device: Device,
  serverUrl: string,
  proof: SignInProof,
): Promise<Result<undefined, AccountFailure>> {
  const server = await findServer(serverUrl);
  if (!server) return failure("server-unknown");
  const { session } = openServer(server, device);
  const signedIn =
    proof.by === "code"
      ? await session.signInByCode(proof.email, proof.code)
      : await session.signInByPassword(proof.email, proof.password);
  if (!signedIn.ok) return signedIn;
  await device.server.save(server);
  const kept = await device.state.update((state) => signIn(state, { serverUrl, email: proof.email }));
  return kept.ok ? success(undefined) : failure(kept.code);
}

export async function signOutOfServer(device: Device): Promise<void> {
  const server = await openOwnServer(device);
  await server?.session.signOut();
  await device.server.clear();
  await device.state.update(signOut);
}

/** The server that the person is signed in to. */
export async function openOwnServer(device: Device): Promise<ServerAccess | undefined> {
  const address = await device.server.load();
  return address && openServer(address, device);
}
