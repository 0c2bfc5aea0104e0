// The real server with a leader and whoever else joins, for one measurement: HTTPS to a program of its own, stores on the disk.
#pragma once

#include "bench/sync/server_program.h"
#include "journal/operation.h"
#include "store/store.h"
#include "support/temporary_folder.h"
#include "sync/client_session.h"
#include "sync/invitation_file.h"
#include "transport/https_transport.h"

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace hopluu::bench {

template <class T>
T must(Result<T> result) {
    if (!result) {
        stop(result.error().code + ": " + result.error().message.en + " " + result.error().place);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// One laptop that has joined.
class Member {
public:
    Member(std::filesystem::path file, UnitId unit);

    void write(std::span<const Draft> drafts) const { (void)must(store_->record(drafts)); }
    void writeCell(const std::string& item, std::int64_t number) const;
    /// As the program does it: over a connection of its own.
    [[nodiscard]] sync::ExchangeSummary exchange() const { return must(tryExchange()); }
    [[nodiscard]] Result<sync::ExchangeSummary> tryExchange() const;
    /// Closes the store and says how large its file is then.
    [[nodiscard]] std::uintmax_t closeAndMeasure();

    [[nodiscard]] Store& store() const { return *store_; }
    [[nodiscard]] const UnitId& unit() const { return unit_; }
    void reachBy(std::string address, const sync::Hash& fingerprint);
    void join(const sync::InvitationFile& invitation) const;

private:
    [[nodiscard]] transport::HttpsTransport line() const { return transport::HttpsTransport({address_}, fingerprint_); }

    std::filesystem::path file_;
    UnitId unit_;
    std::unique_ptr<Store> store_;
    std::string address_;
    sync::Hash fingerprint_{};
};

class Bloc {
public:
    /// Operations that the server holds from earlier years, if any.
    explicit Bloc(std::span<const Operation> earlier = {});

    /// A laptop of `unit` with nothing in it. As a leader's it may see everything.
    [[nodiscard]] std::unique_ptr<Member> admit(const std::string& unit, Role role);
    [[nodiscard]] double serverPeakMegabytes() const { return server_->peakMegabytes(); }

    /// Open for figures, and after the earlier years.
    inline static const PeriodId kYear{"2023"};

private:
    void startServer();

    test::TemporaryFolder folder_;
    std::optional<ServerProgram> server_;
    sync::InvitationFile leaderInvitation_;
    std::unique_ptr<Member> leader_;
    std::size_t members_ = 0;
};

}  // namespace hopluu::bench
