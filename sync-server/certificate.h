// The server's key and certificate: made by itself at the first start, known to the clients by the fingerprint in their invitation.
// ECDSA P-256, self-signed, for twenty years: nobody but the pin vouches for it, so there is nothing that a renewal would renew.
#pragma once

#include "domain/result.h"
#include "sync/crypto.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::server {

struct OpenSslDeleter {
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

struct Certificate {
    std::unique_ptr<X509, OpenSslDeleter> certificate;
    std::unique_ptr<EVP_PKEY, OpenSslDeleter> key;
    sync::Hash fingerprint{};  // SHA-256 of the certificate (DER)
};

/// `hosts`: names and IP addresses for the certificate, of interest to browsers only. Errors: "server.certificate-not-made".
[[nodiscard]] Result<Certificate> makeCertificate(const std::vector<std::string>& hosts);
/// Both in one PEM text, so that they are written, copied and lost together. Errors: "server.certificate-not-made".
[[nodiscard]] Result<std::string> writePem(const Certificate& certificate);
/// Errors: "server.certificate-damaged".
[[nodiscard]] Result<Certificate> readPem(std::string_view pem);

}  // namespace hopluu::server
