// The certificate in a server's data folder: made when it is missing, read when it is there.
#pragma once

#include "certificate.h"
#include "data_folder.h"
#include "domain/result.h"

#include <string>
#include <vector>

namespace hopluu::server {

/// Errors: "server.data-unreadable", "server.certificate-damaged" (with the file).
[[nodiscard]] Result<Certificate> readCertificate(const DataFolder& folder);
/// `addresses`: "https://host:port", for a new certificate. Errors: as above, "server.certificate-not-made", those of writeSecretFile.
[[nodiscard]] Result<Certificate> ensureCertificate(const DataFolder& folder, const std::vector<std::string>& addresses);

}  // namespace hopluu::server
