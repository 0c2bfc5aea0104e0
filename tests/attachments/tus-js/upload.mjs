// A tus client that is not ours (tus-js-client) uploads one file to a HopLuu server that it knows by its certificate's fingerprint.
//   node upload.mjs '{"url": …, "fingerprint": …, "file": …, "hash": …, "length": …, "stopAt": …, "memory": …}'
// Prints one line of JSON: what became of it and how many bytes were sent. With "stopAt" it kills itself once that much is sent.
import { createReadStream, statSync } from "node:fs";
import { connect } from "node:tls";
import * as tus from "tus-js-client";

const wanted = JSON.parse(process.argv[2]);
const address = new URL(wanted.url);

/** The server's certificate, once its fingerprint is the one expected: trusted from then on, and nothing else is. */
function pinnedCertificate() {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address.hostname, port: address.port, rejectUnauthorized: false }, () => {
      const certificate = socket.getPeerCertificate();
      socket.end();
      const shown = certificate.fingerprint256.replaceAll(":", "").toLowerCase();
      if (shown !== wanted.fingerprint) {
        reject(new Error(`another server: ${shown}`));
      } else {
        const text = certificate.raw.toString("base64").match(/.{1,64}/g).join("\n");
        resolve(`-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`);
      }
    });
    socket.on("error", reject);
  });
}

function finish(outcome, sent) {
  console.log(JSON.stringify({ outcome, sent }));
}

const ca = await pinnedCertificate();
let first = null; // where this run began
let sent = 0;
const upload = new tus.Upload(createReadStream(wanted.file), {
  endpoint: wanted.url,
  httpStack: new tus.DefaultHttpStack({ ca }),
  metadata: { filename: "scan.pdf", sha256: wanted.hash },
  uploadSize: wanted.length ?? statSync(wanted.file).size,
  chunkSize: wanted.chunk ?? 512 * 1024,
  retryDelays: [0, 10, 20],
  urlStorage: new tus.FileUrlStorage(wanted.memory),
  fingerprint: async () => `hopluu-${wanted.hash}`,
  removeFingerprintOnSuccess: true,
  onProgress: (done) => {
    first ??= done;
    sent = done - first;
    if (wanted.stopAt && done >= wanted.stopAt) {
      process.kill(process.pid, "SIGKILL");
    }
  },
  onSuccess: () => finish("success", sent),
  onError: (error) => finish(error.originalResponse ? error.originalResponse.getStatus() : String(error), sent),
});
const before = await upload.findPreviousUploads();
if (before.length > 0) {
  upload.resumeFromPreviousUpload(before[0]);
}
upload.start();
