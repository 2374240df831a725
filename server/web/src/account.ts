import { failure, type Result, success } from "@floyo/core/result";
import { signal } from "@preact/signals";
import { AuthClient } from "@supabase/auth-js";

export type SignedIn = { readonly state: "signed-in"; readonly email: string };
export type Session = { readonly state: "loading" } | { readonly state: "signed-out" } | SignedIn;

/** What a person can be told when signing in fails; the words are in `sign-in.tsx`. */
export type SignInFailure = "wrong" | "too-many" | "weak-password" | "unreachable" | "refused";

type AuthFailure = { readonly status?: number | undefined; readonly code?: string | undefined };

function explainFailure({ status, code }: AuthFailure): SignInFailure {
  if (code === "weak_password") return "weak-password";
  if (status === 429) return "too-many";
  if (status === undefined || status === 0) return "unreachable";
  return status < 500 ? "wrong" : "refused";
}

/** The person's session on this page, kept by auth-js in local storage; signed out elsewhere is signed out here. */
export function createAccount(origin: string, publishableKey: string) {
  const session = signal<Session>({ state: "loading" });
  const auth = new AuthClient({
    url: `${origin}/auth/v1`,
    headers: { apikey: publishableKey },
    storageKey: "floyo-session",
    detectSessionInUrl: false,
  });
  auth.onAuthStateChange((_event, current) => {
    const email = current?.user.email;
    session.value = email === undefined ? { state: "signed-out" } : { state: "signed-in", email };
  });

  const settle = async (asked: Promise<{ error: AuthFailure | null }>): Promise<SignInFailure | undefined> => {
    const { error } = await asked;
    return error ? explainFailure(error) : undefined;
  };
  return {
    session,
    accessToken: async () => (await auth.getSession()).data.session?.access_token,
    refreshAccessToken: async (): Promise<Result<string, "signed-out" | "no-connection">> => {
      const { data, error } = await auth.refreshSession();
      if (data.session) return success(data.session.access_token);
      return failure(error && explainFailure(error) === "unreachable" ? "no-connection" : "signed-out");
    },
    sendCode: (email: string) => settle(auth.signInWithOtp({ email })),
    confirmCode: (email: string, token: string) => settle(auth.verifyOtp({ email, token, type: "email" })),
    signInWithPassword: (email: string, password: string) => settle(auth.signInWithPassword({ email, password })),
    signUp: (email: string, password: string) => settle(auth.signUp({ email, password })),
    signOut: () => settle(auth.signOut()),
  };
}
export type Account = ReturnType<typeof createAccount>;
