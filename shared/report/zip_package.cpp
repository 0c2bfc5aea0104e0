#include "report/zip_package.h"

#include "report/report_errors.h"

#include <zip.h>

#include <memory>

namespace hopluu::report {

namespace {

// 1 January 1980 00:00, the zero of zip's clock. Set as DOS fields, because zip_file_set_mtime goes through the local time zone.
constexpr zip_uint16_t kDosDate = (1U << 5U) | 1U;
constexpr zip_uint16_t kDosTime = 0;
constexpr zip_uint32_t kCompressionLevel = 6;

struct SourceFree {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ArchiveDiscard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using SourceHandle = std::unique_ptr<zip_source_t, SourceFree>;
using ArchiveHandle = std::unique_ptr<zip_t, ArchiveDiscard>;

tl::unexpected<Error> zipFailure(zip_error_t* error) {
    auto failure = fail(ioError("zip", zip_error_strerror(error)));
    zip_error_fini(error);
    return failure;
}

tl::unexpected<Error> zipFailure(zip_t* archive) {
    return fail(ioError("zip", zip_strerror(archive)));
}

Status addPart(zip_t* archive, const PackagePart& part) {
    SourceHandle source(zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0));
    if (!source) {
        return zipFailure(archive);
    }
    const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        return zipFailure(archive);
    }
    static_cast<void>(source.release());  // the archive owns it now
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_file_set_dostime(archive, entry, kDosTime, kDosDate, 0) != 0 ||
        zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, kCompressionLevel) != 0) {
        return zipFailure(archive);
    }
    return {};
}

Result<FileBytes> readWhole(zip_source_t* source) {
    if (zip_source_open(source) != 0) {
        return fail(ioError("zip", zip_error_strerror(zip_source_error(source))));
    }
    zip_source_seek(source, 0, SEEK_END);
    const zip_int64_t size = zip_source_tell(source);
    zip_source_seek(source, 0, SEEK_SET);
    FileBytes bytes(static_cast<std::size_t>(size < 0 ? 0 : size));
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (size < 0 || got != size) {
        return fail(ioError("zip", "short read"));
    }
    return bytes;
}

Result<PackagePart> readPart(zip_t* archive, zip_uint64_t index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0) {
        return zipFailure(archive);
    }
    PackagePart part{stat.name, std::string(stat.size, '\0')};
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    if (file == nullptr) {
        return zipFailure(archive);
    }
    const zip_int64_t got = zip_fread(file, part.bytes.data(), part.bytes.size());
    zip_fclose(file);
    if (got != static_cast<zip_int64_t>(part.bytes.size())) {
        return fail(ioError(part.name, "short read"));
    }
    return part;
}

}  // namespace

Result<FileBytes> zipParts(const std::vector<PackagePart>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    SourceHandle target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target) {
        return zipFailure(&error);
    }
    ArchiveHandle archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        return zipFailure(&error);
    }
    zip_source_keep(target.get());  // one reference for the archive, one for reading the result afterwards
    for (const PackagePart& part : parts) {
        if (const Status added = addPart(archive.get(), part); !added) {
            return fail(added.error());
        }
    }
    if (zip_close(archive.get()) != 0) {
        return zipFailure(archive.get());
    }
    static_cast<void>(archive.release());
    return readWhole(target.get());
}

Result<std::vector<PackagePart>> unzipParts(const FileBytes& archiveBytes) {
    zip_error_t error;
    zip_error_init(&error);
    SourceHandle source(zip_source_buffer_create(archiveBytes.data(), archiveBytes.size(), 0, &error));
    if (!source) {
        return zipFailure(&error);
    }
    ArchiveHandle archive(zip_open_from_source(source.get(), ZIP_RDONLY, &error));
    if (!archive) {
        return zipFailure(&error);
    }
    static_cast<void>(source.release());  // the archive owns it now
    std::vector<PackagePart> parts;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        Result<PackagePart> part = readPart(archive.get(), static_cast<zip_uint64_t>(i));
        if (!part) {
            return fail(part.error());
        }
        parts.push_back(std::move(*part));
    }
    return parts;
}

}  // namespace hopluu::report
