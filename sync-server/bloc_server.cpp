#include "bloc_server.h"

#include "own_address.h"
#include "routes.h"
#include "server_errors.h"
#include "sync/json_fields.h"

#include <utility>

namespace hopluu::server {

namespace {

constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;

Status checkAddresses(const std::vector<std::string>& addresses) {
    for (const auto& address : addresses) {
        if (!hostOf(address)) {
            return fail(errors::unusableAddress(address));
        }
    }
    return {};
}

Result<Certificate> readCertificate(const DataFolder& folder) {
    auto pem = readSmallFile(folder.certificate());
    auto read = pem ? readPem(*pem) : Result<Certificate>{fail(pem.error())};
    if (!read && read.error().code == "server.certificate-damaged") {
        return fail(errors::certificateDamaged(folder.certificate()));
    }
    return read;
}

Result<Certificate> ensureCertificate(const DataFolder& folder, const ServerOptions& options) {
    std::error_code ignored;
    if (std::filesystem::exists(folder.certificate(), ignored)) {
        return readCertificate(folder);
    }
    std::vector<std::string> hosts;
    for (const auto& address : options.addresses.empty() ? ownAddresses(options.listen, options.port) : options.addresses) {
        hosts.push_back(*hostOf(address));
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

/// The one written at an earlier start, if it still opens this server's door.
bool isUsable(const DataFolder& folder, const std::vector<std::string>& addresses, const sync::Hash& fingerprint,
              const sync::PublicKey& serverKey, std::int64_t now) {
    const auto text = readSmallFile(folder.leaderInvitation());
    const auto file = text ? sync::readInvitation(*text) : Result<sync::InvitationFile>{fail(text.error())};
    return file && file->addresses == addresses && file->certificateFingerprint == fingerprint && file->serverKey == serverKey &&
           file->expiresAtMilliseconds > now + kDayMilliseconds;
}

Status writeInvitation(sync::ServerSession& session, const DataFolder& folder, const std::vector<std::string>& addresses,
                       const sync::Hash& fingerprint) {
    auto invitation = session.inviteFirstLeader(addresses, fingerprint);
    if (!invitation) {
        return fail(invitation.error());
    }
    return writeSecretFile(folder.leaderInvitation(), sync::write(*invitation));
}

}  // namespace

Result<std::unique_ptr<BlocServer>> BlocServer::start(const ServerOptions& options, ServerLog& log) {
    if (auto checked = checkAddresses(options.addresses); !checked) {
        return fail(checked.error());
    }
    auto folder = DataFolder::take(options.dataFolder);
    if (!folder) {
        return fail(folder.error());
    }
    std::unique_ptr<BlocServer> server(new BlocServer(std::move(*folder)));
    if (auto opened = server->open(options); !opened) {
        return fail(opened.error());
    }
    auto http = HttpServer::start(options.listen, options.port, server->certificate_,
                                  routesOf(*server->session_, *server->files_, server->certificate_.fingerprint, log), options.http, log);
    if (!http) {
        return fail(http.error());
    }
    server->http_ = std::move(*http);
    const auto addresses = options.addresses.empty() ? ownAddresses(options.listen, server->port()) : options.addresses;
    if (!server->session_->hasLeader()) {
        if (auto invited = server->inviteLeader(addresses, options.wall()); !invited) {
            return fail(invited.error());
        }
    }
    log.event("listening", {{"version", HOPLUU_VERSION},
                            {"listen", options.listen},
                            {"port", server->port()},
                            {"addresses", addresses},
                            {"certificate_sha256", sync::toHex(server->certificate_.fingerprint)}});
    return server;
}

Status BlocServer::open(const ServerOptions& options) {
    auto certificate = ensureCertificate(folder_, options);
    if (!certificate) {
        return fail(certificate.error());
    }
    certificate_ = std::move(*certificate);
    auto store = Store::open(folder_.journal(), true, options.wall);
    if (!store) {
        return fail(store.error());
    }
    store_ = std::move(*store);
    auto session = sync::ServerSession::start(*store_, options.wall);
    if (!session) {
        return fail(session.error());
    }
    session_ = std::move(*session);
    files_ = std::make_unique<AttachmentStore>(folder_.files(), options.attachments,
                                               [session = session_.get()](const auto& work) { return session->read(work); });
    files_->expire();
    return {};
}

Status BlocServer::inviteLeader(const std::vector<std::string>& addresses, std::int64_t now) {
    leaderInvitation_ = folder_.leaderInvitation();
    if (isUsable(folder_, addresses, certificate_.fingerprint, session_->publicKey(), now)) {
        return {};
    }
    return writeInvitation(*session_, folder_, addresses, certificate_.fingerprint);
}

void BlocServer::stop() {
    if (http_) {
        http_->stop();
    }
}

Result<std::filesystem::path> inviteLeaderAgain(const ServerOptions& options) {
    if (auto checked = checkAddresses(options.addresses); !checked) {
        return fail(checked.error());
    }
    auto folder = DataFolder::lookInto(options.dataFolder);
    auto certificate = folder ? readCertificate(*folder) : Result<Certificate>{fail(folder.error())};
    if (!certificate) {
        return fail(certificate.error());
    }
    auto store = Store::open(folder->journal(), false, options.wall);
    if (!store) {
        return fail(store.error());
    }
    auto session = sync::ServerSession::start(**store, options.wall);
    if (!session) {
        return fail(session.error());
    }
    const auto addresses = options.addresses.empty() ? ownAddresses(options.listen, options.port) : options.addresses;
    if (auto written = writeInvitation(**session, *folder, addresses, certificate->fingerprint); !written) {
        return fail(written.error());
    }
    return folder->leaderInvitation();
}

Result<VerifyOutcome> verifyData(const std::filesystem::path& folder) {
    auto found = DataFolder::lookInto(folder);
    if (!found) {
        return fail(found.error());
    }
    if (auto certificate = readCertificate(*found); !certificate) {
        return fail(certificate.error());
    }
    auto store = Store::open(found->journal(), false, systemWallClock());
    return store ? (*store)->verify() : Result<VerifyOutcome>{fail(store.error())};
}

Result<sync::Hash> fingerprintOf(const std::filesystem::path& folder) {
    auto found = DataFolder::lookInto(folder);
    auto certificate = found ? readCertificate(*found) : Result<Certificate>{fail(found.error())};
    return certificate ? Result<sync::Hash>{certificate->fingerprint} : Result<sync::Hash>{fail(certificate.error())};
}

}  // namespace hopluu::server
