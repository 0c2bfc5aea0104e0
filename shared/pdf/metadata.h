// What a document says about itself, twice: in the old information dictionary and in XMP. PDF/A asks that both say the same.
#pragma once

#include "pdf/document.h"

#include <string>

namespace hopluu::pdf {

[[nodiscard]] std::string informationDictionary(const DocumentFacts& facts);
[[nodiscard]] std::string xmpPacket(const DocumentFacts& facts);

}  // namespace hopluu::pdf
