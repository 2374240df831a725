import { useState } from "preact/hooks";
import type { ChallengedPairing, VerifiedPairing } from "@floyo/core/keys";
import { findRequest } from "@floyo/core/sync";
import { approveRequest, findOffered, offerPairing, throughServer } from "../../device/pairing.ts";
import { useRepeatedly } from "../use-repeatedly.ts";
import { Digits } from "./digits.tsx";
import { QrCode } from "./qr-code.tsx";
import type { SectionProps } from "../section-props.ts";
import { Said } from "../section.tsx";
import { serverFailureSentence } from "./server-failure-sentence.ts";

const given = "The key was given. The other device takes it once you have said there too that the digits are the same.";

/** This device has the key. It shows a text, and gives the key only after the person compared six digits and said yes. */
export function OfferPairing({ device }: SectionProps) {
  const [{ offer, text }] = useState(offerPairing);
  const [challenged, setChallenged] = useState<ChallengedPairing>();
  const [request, setRequest] = useState<VerifiedPairing>();
  const [said, setSaid] = useState<string>();
  const [isOver, setIsOver] = useState(false);

  const end = (sentence: string) => {
    setIsOver(true);
    setSaid(sentence);
  };
  useRepeatedly(!isOver && challenged === undefined, async () => {
    const found = await findOffered(device, offer);
    if (found?.ok) setChallenged(found.value);
    else if (found !== undefined) end(serverFailureSentence(found.code));
  });
  useRepeatedly(!isOver && challenged !== undefined && request === undefined, async () => {
    const found = challenged && (await throughServer(device, (ports) => findRequest(ports, challenged)));
    if (found?.ok) setRequest(found.value);
    else if (found !== undefined) end(serverFailureSentence(found.code));
  });
  const approve = async () => {
    if (request === undefined) return;
    const done = await approveRequest(device, request);
    end(done.ok ? given : serverFailureSentence(done.code));
  };
  return (
    <div class="pairing">
      {!isOver && request === undefined && <Offer text={text} />}
      {!isOver && request !== undefined && (
        <>
          <p>
            A device wants the key. Give it only if it shows <Digits code={request.comparisonCode} />.
          </p>
          <div class="row start">
            <button type="button" onClick={() => void approve()}>
              It shows the same: give the key
            </button>
            <button type="button" onClick={() => end("Refused. Nothing was given.")}>
              Refuse
            </button>
          </div>
        </>
      )}
      <Said text={said} />
    </div>
  );
}

function Offer({ text }: { readonly text: string }) {
  return (
    <>
      <p>
        Type this text on the other device within ten minutes, or read it there with a camera. It works once, so let
        nobody else see it.
      </p>
      <output class="pairing-text">{text}</output>
      <QrCode text={text} says="The same text, for a camera" />
    </>
  );
}
