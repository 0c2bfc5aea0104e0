#include "own_certificate.h"

#include "own_address.h"
#include "server_errors.h"

namespace hopluu::server {

Result<Certificate> readCertificate(const DataFolder& folder) {
    auto pem = readSmallFile(folder.certificate());
    auto read = pem ? readPem(*pem) : Result<Certificate>{fail(pem.error())};
    if (!read && read.error().code == "server.certificate-damaged") {
        return fail(errors::certificateDamaged(folder.certificate()));
    }
    return read;
}

Result<Certificate> ensureCertificate(const DataFolder& folder, const std::vector<std::string>& addresses) {
    std::error_code ignored;
    if (std::filesystem::exists(folder.certificate(), ignored)) {
        return readCertificate(folder);
    }
    std::vector<std::string> hosts;
    for (const auto& address : addresses) {
        if (auto host = hostOf(address)) {
            hosts.push_back(std::move(*host));
        }
    }
    auto made = makeCertificate(hosts);
    auto pem = made ? writePem(*made) : Result<std::string>{fail(made.error())};
    if (!pem) {
        return fail(pem.error());
    }
    if (auto written = writeSecretFile(folder.certificate(), *pem); !written) {
        return fail(written.error());
    }
    return made;
}

}  // namespace hopluu::server
