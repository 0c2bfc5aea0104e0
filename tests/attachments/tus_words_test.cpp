// The headers, without a server: written and read again, and read from anybody.
#include "support/laptop.h"
#include "sync/tus.h"

#include <rapidcheck.h>

#include <string>

namespace hopluu::test {

namespace {

const std::string kHash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";  // of "abc"

}  // namespace

TEST_CASE("The hash stands in the metadata as digits or as bytes, among whatever else is there") {
    using sync::tus::readMetadata;
    CHECK(readMetadata(sync::tus::writeMetadata(kHash)) == kHash);
    CHECK(readMetadata("sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=") == kHash);
    CHECK(readMetadata("filename c2Nhbi5wZGY=, is_confidential," + sync::tus::writeMetadata(kHash)) == kHash);
    for (const char* wrong : {"", "sha256", "sha256 ", "sha256 YWJj", "sha512 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", "sha256 ???",
                              "sha2566 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="}) {
        INFO(wrong);
        CHECK_FALSE(readMetadata(wrong));
    }
}

TEST_CASE("A number is digits and nothing else") {
    CHECK(sync::tus::readNumber("20971520") == 20'971'520U);
    CHECK(sync::tus::readNumber("0") == 0U);
    for (const char* wrong : {"", "-1", "+1", " 1", "1 ", "1e3", "0x10", "99999999999999999999"}) {
        CHECK_FALSE(sync::tus::readNumber(wrong));
    }
}

TEST_CASE("An authorization is good for its one file and its one device") {
    const Identity reader = sync::makeIdentity();
    const std::string header = sync::tus::writeAuthorization(kHash, reader);
    const auto read = sync::tus::readAuthorization(header);
    REQUIRE(read);
    CHECK(read->device == reader.device);
    CHECK(sync::tus::isGenuine(*read, kHash, reader.publicKey));
    CHECK_FALSE(sync::tus::isGenuine(*read, std::string(64, '0'), reader.publicKey));
    CHECK_FALSE(sync::tus::isGenuine(*read, kHash, sync::makeIdentity().publicKey));
    for (std::size_t size = 0; size < header.size(); ++size) {
        CHECK_FALSE(sync::tus::readAuthorization(header.substr(0, size)));
    }
}

TEST_CASE("Whatever stands in a header, reading it comes back") {
    CHECK(rc::check("headers of anybody", [](const std::string& text) {
        (void)sync::tus::readMetadata("sha256 " + text);
        (void)sync::tus::readMetadata(text);
        (void)sync::tus::readAuthorization("HopLuu " + text);
        (void)sync::tus::readNumber(text);
    }));
}

}  // namespace hopluu::test
