#include "romanise.h"

namespace isnad {

std::string romanise(const Passage& passage, const Mention& mention) {
  std::string out;
  for (std::uint32_t t = mention.first; t < mention.last; ++t) {
    if (!passage.is_word(t)) return {};
    const Found name = passage.find(t, SenseKind::Name);
    if (!name || name.reading->enclitic != Enclitic::None) return {};
    const std::string_view latin = passage.tables.text(passage.tables.nouns[name.sense->row].note);
    if (latin.empty()) return {};
    if (!out.empty()) out += ' ';
    if (name.reading->article()) out += "al-";
    out += latin;
  }
  return out;
}

}  // namespace isnad
