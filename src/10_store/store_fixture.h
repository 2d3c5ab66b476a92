// Documents and claims for the tests of the store, and a folder that goes away with the test.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <string>

#include "claims.h"
#include "core.h"
#include "document.h"
#include "sha256.h"
#include "utf8.h"

namespace isnad::testing {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "isnad-store-XXXXXX").string();
    if (mkdtemp(name.data())) path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline Document document(std::string id, std::string text, std::string published = "") {
  Document out;
  out.id = std::move(id);
  out.text = std::move(text);
  out.published = std::move(published);
  out.format = "txt";
  out.charset = "utf-8";
  out.path = out.id + ".txt";
  out.sha256 = sha256_hex(out.text);
  return out;
}

/// Made from a number, the same each time: words of Arabic letters from a vocabulary in which few are common.
class Generator {
 public:
  static constexpr std::uint32_t kVocabulary = 60'000;
  static constexpr char32_t kFirstLetter = 0x0627, kLetters = 20;

  explicit Generator(std::uint64_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t end) { return end == 0 ? 0 : static_cast<std::uint32_t>(random_() % end); }
  std::string word();
  std::string text(std::size_t bytes);
  Claims claims(std::uint32_t text_bytes, std::uint32_t most_claims);

 private:
  ByteSpan span(std::uint32_t text_bytes);
  std::string_view table_word(std::string_view stem, std::uint32_t most);
  std::mt19937_64 random_;
};

inline std::string Generator::word() {
  // Rank r as often as 1/r, as words of a language are (Zipf): its letters are those of the number r.
  const double share = static_cast<double>(random_() >> 11) / 9007199254740992.0;
  auto rank = static_cast<std::uint32_t>(std::exp(share * std::log(double{kVocabulary})));
  std::string out;
  rank += 400;
  for (; rank > 0; rank /= kLetters) append_utf8(out, kFirstLetter + rank % kLetters);
  return out;
}

inline std::string Generator::text(std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) {
    out += word();
    out += below(12) == 0 ? ".\n" : " ";
  }
  return out;
}

inline ByteSpan Generator::span(std::uint32_t text_bytes) {
  const std::uint32_t begin = below(text_bytes + 1);
  return {begin, begin + below(std::min(text_bytes - begin + 1, 200u))};
}

// Strings that outlive every Claims, as those of the tables do.
inline std::string_view Generator::table_word(std::string_view stem, std::uint32_t most) {
  static std::map<std::string, std::string> kept;
  const std::uint32_t number = below(most);
  if (number == 0) return {};
  const std::string text = std::string(stem) + std::to_string(number);
  return kept.try_emplace(text, text).first->second;
}

inline Claims Generator::claims(std::uint32_t text_bytes, std::uint32_t most_claims) {
  Claims out;
  out.entities.resize(1 + below(12));
  const auto entities = static_cast<std::uint32_t>(out.entities.size());
  for (Entity& entity : out.entities) {
    entity.type = static_cast<EntityType>(below(5));
    entity.key = table_word("actor-", 300);
    // With a key, the facts follow from the key, as they do in a table.
    Generator facts(entity.key.empty() ? random_() : std::hash<std::string_view>{}(entity.key));
    if (!entity.key.empty()) entity.type = static_cast<EntityType>(facts.below(5));
    entity.name_ar = facts.word() + " " + facts.word();
    if (facts.below(3)) entity.name_en = "Name " + std::to_string(facts.below(1000));
    if (facts.below(2)) {
      entity.located = Located{facts.below(1'000'000) / 7e4, facts.below(1'000'000) / 3e4,
                               facts.table_word("precision-", 5), {}, 1 + facts.below(4)};
      for (std::uint32_t region = facts.below(3); region > 0; --region)
        entity.located->within.push_back(facts.table_word("Region ", 20));
    }
    for (std::uint32_t mention = below(5); mention > 0; --mention)
      entity.mentions.push_back({span(text_bytes), static_cast<MentionKind>(below(2)), table_word("colour-", 4)});
  }
  const auto some = [&](std::uint32_t most) {
    std::vector<std::uint32_t> indices(below(most));
    for (std::uint32_t& index : indices) index = below(entities);
    return indices;
  };
  const auto maybe = [&]() -> std::optional<std::uint32_t> {
    return below(6) == 0 ? std::optional(below(3) ? below(100) : UINT32_MAX) : std::nullopt;
  };
  const auto index_or_none = [&] { return static_cast<std::int32_t>(below(entities + 1)) - 1; };
  out.claims.resize(below(most_claims + 1));
  for (Claim& claim : out.claims) {
    claim.type = static_cast<ClaimType>(below(kClaimTypes));
    claim.mode = table_word("mode-", 8);
    claim.anchor = span(text_bytes);
    claim.sentence = span(text_bytes);
    claim.agent = some(3);
    claim.target = some(3);
    claim.chain = some(4);
    claim.place = index_or_none();
    if (below(2)) claim.date = {"2018-02-16", below(4) ? "" : "2018-03", "day"};
    claim.killed = maybe();
    claim.wounded = maybe();
    claim.captured = maybe();
    for (std::uint32_t number = below(2); number > 0; --number)
      claim.numbers.push_back({static_cast<Toll>(below(3)), below(1000), static_cast<Bound>(below(4)), index_or_none(),
                               span(text_bytes)});
    claim.stance = static_cast<Stance>(below(4));
    for (std::uint32_t cue = below(3); cue > 0; --cue)
      claim.cues.push_back({span(text_bytes), table_word("say-", 9), index_or_none()});
    for (std::uint32_t rule = below(5); rule > 0; --rule) {
      const std::string_view id = table_word("rule/", 400);
      if (!id.empty()) claim.why.push_back(id);
    }
  }
  return out;
}

}  // namespace isnad::testing
