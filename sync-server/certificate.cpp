#include "certificate.h"

#include "http/socket.h"
#include "server_errors.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace hopluu::server {

namespace {

constexpr long kTwentyYearsInSeconds = 20L * 365 * 24 * 60 * 60;

struct BioDeleter {
    void operator()(BIO* bio) const { BIO_free(bio); }
};
using Bio = std::unique_ptr<BIO, BioDeleter>;

bool isIpAddress(const std::string& host) {
    unsigned char buffer[16];
    return ::inet_pton(AF_INET, host.c_str(), buffer) == 1 || ::inet_pton(AF_INET6, host.c_str(), buffer) == 1;
}

/// Letters, digits, dots, hyphens, colons: anything else has a meaning in OpenSSL's extension syntax.
bool isPlain(const std::string& host) {
    return !host.empty() &&
           host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:") == std::string::npos;
}

bool addExtension(X509* certificate, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    if (extension == nullptr) {
        return false;
    }
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

std::string alternativeNames(const std::vector<std::string>& hosts) {
    std::string names = "DNS:localhost,IP:127.0.0.1";
    for (const auto& host : hosts) {
        if (isPlain(host)) {
            names += (isIpAddress(host) ? ",IP:" : ",DNS:") + host;
        }
    }
    return names;
}

bool setSerial(X509* certificate) {
    std::uint64_t serial = 0;
    return RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1 &&
           ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1;
}

bool setName(X509* certificate) {
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto* commonName = reinterpret_cast<const unsigned char*>("HopLuu server");
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, commonName, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1;
}

bool fill(X509* certificate, EVP_PKEY* key, const std::vector<std::string>& hosts) {
    // A day back, for clients whose clock is a little behind and who look at it.
    return X509_set_version(certificate, 2) == 1 && setSerial(certificate) &&
           X509_gmtime_adj(X509_getm_notBefore(certificate), -86400) != nullptr &&
           X509_gmtime_adj(X509_getm_notAfter(certificate), kTwentyYearsInSeconds) != nullptr && X509_set_pubkey(certificate, key) == 1 &&
           setName(certificate) && addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_alt_name, alternativeNames(hosts)) && X509_sign(certificate, key, EVP_sha256()) > 0;
}

bool takeFingerprint(Certificate& certificate) {
    unsigned int size = 0;
    return X509_digest(certificate.certificate.get(), EVP_sha256(), certificate.fingerprint.data(), &size) == 1 &&
           size == certificate.fingerprint.size();
}

}  // namespace

Result<Certificate> makeCertificate(const std::vector<std::string>& hosts) {
    Certificate made;
    made.key.reset(EVP_EC_gen("P-256"));
    made.certificate.reset(X509_new());
    if (!made.key || !made.certificate || !fill(made.certificate.get(), made.key.get(), hosts) || !takeFingerprint(made)) {
        return fail(errors::cannotMakeCertificate());
    }
    return made;
}

Result<std::string> writePem(const Certificate& certificate) {
    const Bio bio(BIO_new(BIO_s_mem()));
    char* text = nullptr;
    const bool written = bio && PEM_write_bio_X509(bio.get(), certificate.certificate.get()) == 1 &&
                         PEM_write_bio_PrivateKey(bio.get(), certificate.key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    const long size = written ? BIO_get_mem_data(bio.get(), &text) : 0;
    if (size <= 0) {
        return fail(errors::cannotMakeCertificate());
    }
    return std::string(text, static_cast<std::size_t>(size));
}

Result<Certificate> readPem(std::string_view pem) {
    const Bio forCertificate(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const Bio forKey(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Certificate read;
    if (forCertificate && forKey) {
        read.certificate.reset(PEM_read_bio_X509(forCertificate.get(), nullptr, nullptr, nullptr));
        read.key.reset(PEM_read_bio_PrivateKey(forKey.get(), nullptr, nullptr, nullptr));
    }
    const bool isSound =
        read.certificate && read.key && X509_check_private_key(read.certificate.get(), read.key.get()) == 1 && takeFingerprint(read);
    if (!isSound) {
        return fail(errors::certificateDamaged(""));
    }
    return read;
}

}  // namespace hopluu::server
