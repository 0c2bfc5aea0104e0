// A store with an identity and a clock of its own, and short ways to write and read cells.
#pragma once

#include "store/store.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <memory>
#include <string>
#include <vector>

namespace hopluu::test {

inline Address cell(const std::string& item, const std::string& unit = "ha-noi") {
    return {PeriodId{"2022"}, UnitId{unit}, Topic::cell, ItemCode{item}};
}

inline Value number(std::int64_t whole, std::string remark = {}) {
    return Value::of(Decimal::fromMillionths(whole * Decimal::kUnit), Finality::final, std::move(remark));
}

/// The value, or a failed test that names the error.
template <class T>
T must(Result<T> result) {
    INFO((result ? std::string("fine") : result.error().code + ": " + result.error().message.en));
    REQUIRE(result.has_value());
    return std::move(*result);
}
inline void must(const Status& status) {
    INFO((status ? std::string("fine") : status.error().code + ": " + status.error().message.en));
    REQUIRE(status.has_value());
}

/// "fine", or the error's code.
template <class T>
std::string codeOf(const Result<T>& result) {
    return result ? "fine" : result.error().code;
}

inline Identity identity(std::uint8_t number) {
    Identity made;
    made.device.bytes.fill(number);
    made.publicKey.fill(number);
    return made;
}

/// A disk in memory where there is one: most of these tests are about what is written, not about how long the disk takes.
inline std::filesystem::path quickDisk() {
    return std::filesystem::is_directory("/dev/shm") ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path();
}

class TestLaptop {
public:
    explicit TestLaptop(std::uint8_t number, const std::filesystem::path& file = {})
        : file_(file.empty() ? folder_ / "store.hopluu" : file), number_(number) {
        reopen();
        if (!must(store_->identity())) {
            must(store_->setIdentity(identity(number)));
        }
    }

    void reopen() {
        store_.reset();
        store_ = must(Store::open(file_, true, [this] { return wall; }));
    }

    std::vector<Operation> record(const Address& address, Body body) {
        const Draft draft{address, std::move(body)};
        return must(store_->record(std::span(&draft, 1)));
    }
    IngestOutcome ingest(const std::vector<Operation>& operations) { return must(store_->ingest(operations)); }
    Register read(const Address& address) const { return must(store_->read(address)); }
    std::int64_t shown(const Address& address) const {
        const Register contents = read(address);
        REQUIRE(contents.shown() != nullptr);
        return std::get<Value>(contents.shown()->body).number.millionths() / Decimal::kUnit;
    }
    /// Everything in the journal, in order of arrival.
    std::vector<Operation> everything() const {
        std::vector<Operation> operations;
        for (auto& entry : must(store_->news(0, {}, 1U << 30U, [](const Address&) { return true; })).entries) {
            operations.push_back(std::move(entry.operation));
        }
        return operations;
    }
    std::vector<std::string> problems() const { return must(store_->verify()).problems; }

    Store& store() { return *store_; }
    const std::filesystem::path& file() const { return file_; }
    DeviceId device() const { return identity(number_).device; }

    std::int64_t wall = 1'672'531'200'000;

private:
    TemporaryFolder folder_{quickDisk()};
    std::filesystem::path file_;
    std::uint8_t number_;
    std::unique_ptr<Store> store_;
};

}  // namespace hopluu::test
