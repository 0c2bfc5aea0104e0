#include "bloc_server.h"

#include "handover_taking.h"
#include "own_address.h"
#include "own_certificate.h"
#include "routes.h"
#include "server_errors.h"
#include "sync/json_fields.h"

#include <utility>

namespace hopluu::server {

namespace {

constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;

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

Status checkAddresses(const std::vector<std::string>& addresses) {
    for (const auto& address : addresses) {
        if (!hostOf(address)) {
            return fail(errors::unusableAddress(address));
        }
    }
    return {};
}

std::vector<std::string> addressesOf(const ServerOptions& options, int port) {
    return options.addresses.empty() ? ownAddresses(options.listen, port) : options.addresses;
}

Result<std::unique_ptr<BlocServer>> BlocServer::start(const ServerOptions& options, ServerLog& log) {
    if (auto checked = checkAddresses(options.addresses); !checked) {
        return fail(checked.error());
    }
    auto folder = DataFolder::take(options.dataFolder);
    if (auto finished = folder ? finishTaking(*folder) : Status{fail(folder.error())}; !finished) {
        return fail(finished.error());
    }
    std::unique_ptr<BlocServer> server(new BlocServer(std::move(*folder)));
    if (auto opened = server->open(options); !opened) {
        return fail(opened.error());
    }
    auto http = HttpServer::start(options.listen, options.port, server->certificate_,
                                  routesOf(*server->session_, *server->files_, server->certificate_.fingerprint, log), options.http, log,
                                  options.observer);
    if (!http) {
        return fail(http.error());
    }
    server->http_ = std::move(*http);
    const auto addresses = addressesOf(options, server->port());
    const auto held = server->session_->requireHeld();
    if (!held && held.error().code != "server.moved") {
        return fail(held.error());
    }
    server->isHandedOver_ = !held;
    if (!server->isHandedOver_ && !server->session_->hasLeader()) {
        if (auto invited = server->inviteLeader(addresses, options.wall()); !invited) {
            return fail(invited.error());
        }
    }
    log.event("listening", {{"version", HOPLUU_VERSION},
                            {"listen", options.listen},
                            {"port", server->port()},
                            {"addresses", addresses},
                            {"read_only", server->isHandedOver_},
                            {"certificate_sha256", sync::toHex(server->certificate_.fingerprint)}});
    return server;
}

Status BlocServer::open(const ServerOptions& options) {
    auto certificate = ensureCertificate(folder_, addressesOf(options, options.port));
    if (!certificate) {
        return fail(certificate.error());
    }
    certificate_ = std::move(*certificate);
    auto store = Store::open(folder_.journal(), true, options.wall);
    if (!store) {
        return fail(store.error());
    }
    store_ = std::move(*store);
    auto session = sync::ServerSession::start(*store_, options.wall, options.limits);
    if (!session) {
        return fail(session.error());
    }
    session_ = std::move(*session);
    files_ = std::make_unique<AttachmentStore>(
        folder_.files(), options.attachments, [session = session_.get()](const auto& work) { return session->read(work); },
        [session = session_.get()](const std::string& hash) { return session->keep(wholeKey(hash), "1"); });
    return files_->prepare();
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
    const auto addresses = addressesOf(options, options.port);
    if (auto written = writeInvitation(**session, *folder, addresses, certificate->fingerprint); !written) {
        return fail(written.error());
    }
    return folder->leaderInvitation();
}

Result<DataCheck> verifyData(const std::filesystem::path& folder) {
    auto found = DataFolder::lookInto(folder);
    if (!found) {
        return fail(found.error());
    }
    if (auto certificate = readCertificate(*found); !certificate) {
        return fail(certificate.error());
    }
    auto store = Store::open(found->journal(), false, systemWallClock());
    auto journal = store ? (*store)->verify() : Result<VerifyOutcome>{fail(store.error())};
    auto files = journal ? sync::checkFiles(**store, sync::AttachmentShelf(found->files())) : fail(journal.error());
    if (!files) {
        return fail(files.error());
    }
    DataCheck check{std::move(*journal), files->whole, files->bytes, {}, {}, {}};
    for (auto& finding : files->findings) {
        auto wasHere = (*store)->setting(wholeKey(finding.hash));
        if (!wasHere) {
            return fail(wasHere.error());
        }
        auto& list = finding.fault == sync::FileFault::stray                  ? check.strays
                     : finding.fault == sync::FileFault::missing && !*wasHere ? check.awaited
                                                                              : check.spoiled;
        list.push_back(std::move(finding));
    }
    return check;
}

Result<sync::Hash> fingerprintOf(const std::filesystem::path& folder) {
    auto found = DataFolder::lookInto(folder);
    auto certificate = found ? readCertificate(*found) : Result<Certificate>{fail(found.error())};
    return certificate ? Result<sync::Hash>{certificate->fingerprint} : Result<sync::Hash>{fail(certificate.error())};
}

}  // namespace hopluu::server
