#include "growth.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <span>
#include <sstream>
#include <tuple>

#include "candidates.h"
#include "corpus_fixture.h"
#include "shelf_fixture.h"
#include "sketch.h"

namespace isnad::link {
namespace {

constexpr std::uint32_t kOccasions = 25, kTexts = 20;

// A made-up document, given by its number: the same one whenever it is added. Few actors, towns and stories, so that blocks overflow,
// clusters meet, texts are reprinted and some lines become forms.
class Archive {
 public:
  explicit Archive(std::uint32_t seed, std::uint32_t days = 70) : seed_(seed), days_(days) {}

  void add(Corpus& corpus, std::uint32_t number) const {
    std::mt19937 dice(seed_ * 100'003 + number);
    const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(dice() % end); };
    const auto actor = [&] { return name(corpus, "actor" + std::to_string(below(7)), EntityType::Org); };
    const auto place = [&] { return below(5) == 0 ? kNoName : town(corpus, below(4)); };
    const auto ids = [&](std::vector<std::uint32_t> all) {
      std::ranges::sort(all);
      all.erase(std::ranges::unique(all).begin(), all.end());
      const Range out{static_cast<std::uint32_t>(corpus.ids.size()), static_cast<std::uint32_t>(all.size())};
      corpus.ids.insert(corpus.ids.end(), all.begin(), all.end());
      return out;
    };
    DocumentSketch document;
    document.id = "d" + std::to_string(number * 7919 % 10007);
    document.outlet = "outlet" + std::to_string(below(5));
    document.published = below(25) == 0 ? kNoDay : static_cast<std::int32_t>(100 + below(days_));
    document.words = below(3) == 0 ? 30 : 300;
    document.outlet_name = below(2) == 0 ? actor() : kNoName;
    std::vector<std::uint64_t> shingles;
    const std::uint32_t text = below(kTexts);
    for (std::uint32_t k = 0; k < 16 + below(8); ++k) shingles.push_back((text * 1000 + k) * std::uint64_t{kShingleSample});
    for (std::uint32_t k = 0; k < 8; ++k) shingles.push_back((900'000 + below(30)) * std::uint64_t{kShingleSample});  // lines that many carry
    std::ranges::sort(shingles);
    shingles.erase(std::ranges::unique(shingles).begin(), shingles.end());
    document.shingles = {static_cast<std::uint32_t>(corpus.shingles.size()), static_cast<std::uint32_t>(shingles.size())};
    corpus.shingles.insert(corpus.shingles.end(), shingles.begin(), shingles.end());
    document.title = ids(words(below(kOccasions), dice));
    document.topics = ids({actor(), actor(), town(corpus, below(4))});
    document.first_claim = static_cast<std::uint32_t>(corpus.claims.size());
    document.claims = below(6);
    std::uint32_t occasion = below(kOccasions);
    Range told = ids(words(occasion, dice));
    std::uint32_t sentence = 0;
    for (std::uint32_t k = 0; k < document.claims; ++k) {
      if (below(3) > 0) {
        occasion = below(kOccasions);
        told = ids(words(occasion, dice));
        sentence += 100;
      }
      constexpr ClaimType kTypes[] = {ClaimType::Assault, ClaimType::Assault, ClaimType::Coerce, ClaimType::Control, ClaimType::Retreat, ClaimType::Belong};
      ClaimSketch claim;
      claim.document = static_cast<std::uint32_t>(corpus.documents.size());
      claim.index = k;
      claim.type = kTypes[(occasion + below(8) / 7) % 6];
      claim.sentence = {sentence, sentence + 90};
      claim.words = told;
      claim.agent = below(4) == 0 ? ids({}) : ids({actor()});
      claim.target = below(4) == 0 ? ids({}) : ids({actor(), actor()});
      claim.chain = below(3) == 0 ? ids({}) : ids({actor()});
      claim.place = place();
      claim.dated = below(2) == 0;
      claim.day_from = claim.day_to = claim.dated ? static_cast<std::int32_t>(100 + occasion * days_ / kOccasions + below(3)) : document.published;
      if (below(6) == 0) claim.stance = Stance::Denied;
      claim.denial = claim.stance == Stance::Denied && below(2) == 0;
      if (below(2) == 0) claim.killed = 2 + below(9);
      if (below(4) == 0) claim.wounded = 10 + below(3);
      claim.captive = below(3) == 0;
      claim.claimed = below(4) == 0;
      if (below(3) == 0) claim.things = {static_cast<std::uint8_t>(1 + below(2)), 3 + below(3)};
      if (claim.type == ClaimType::Assault && below(4) == 0) {
        claim.target = ids({name(corpus, "man" + std::to_string(below(3)), EntityType::Per)});
        claim.killed = 1;
        claim.life = true;
      }
      corpus.claims.push_back(claim);
    }
    corpus.documents.push_back(std::move(document));
  }

 private:
  static std::uint32_t name(Corpus& corpus, const std::string& id, EntityType type) {
    return corpus.names.add({.id = id, .name_ar = id, .name_en = {}, .type = type, .keyed = true, .kind = ActorKind::Armed});
  }
  static std::uint32_t town(Corpus& corpus, std::uint32_t number) {
    const auto province = corpus.names.add({.id = "province", .name_ar = {}, .name_en = {}, .type = EntityType::Loc, .keyed = true, .lat = 36, .lon = 37, .precision = Precision::Governorate});
    return corpus.names.add({.id = "town" + std::to_string(number), .name_ar = {}, .name_en = {}, .type = EntityType::Loc, .keyed = true,
                             .lat = 36 + 0.3F * static_cast<float>(number), .lon = 37, .precision = Precision::Town, .parent = province});
  }
  // Most of the words of an occasion.
  static std::vector<std::uint32_t> words(std::uint32_t occasion, std::mt19937& dice) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t k = 0; k < 14; ++k)
      if (dice() % 4 > 0) out.push_back((occasion * 1000 + k * 7) << 1U | (k % 3 > 0 ? kTelling : 0));
    for (std::uint32_t k = 0; k < 3; ++k) out.push_back((90'000 + static_cast<std::uint32_t>(dice() % 20)) << 1U);
    return out;
  }

  std::uint32_t seed_, days_;
};

void tell_claims(std::ostream& out, const Corpus& corpus, const std::vector<std::uint32_t>& claims) {
  for (const std::uint32_t claim : claims) out << ' ' << corpus.id_of(corpus.claims[claim]);
}

// A statement in words.
std::string told(const Corpus& corpus, const Statement& statement) {
  std::ostringstream out;
  const auto name = [&](std::uint32_t number) { return number == kNoName ? std::string("-") : corpus.names[number].id; };
  out << static_cast<int>(statement.type) << " agents";
  for (const std::uint32_t agent : statement.agent) out << ' ' << name(agent);
  out << " targets";
  for (const std::uint32_t target : statement.target) out << ' ' << name(target);
  out << " in " << name(statement.place) << ' ' << statement.day_from << '-' << statement.day_to << ' ' << statement.dated << ' ' << statement.articles << ' ' << statement.origins
      << ' ' << statement.circular;
  for (const Member& member : statement.members) out << ' ' << corpus.id_of(corpus.claims[member.claim]) << (member.background ? "*" : "");
  for (const auto* toll : {&statement.killed, &statement.wounded, &statement.captured}) {
    if (!*toll) continue;
    out << " toll " << (*toll)->low << '-' << (*toll)->high << ' ' << (*toll)->best.value_or(0);
    for (const TollValue& value : (*toll)->by) {
      out << ' ' << value.value << " of " << value.origins;
      tell_claims(out, corpus, value.claims);
    }
  }
  for (const std::string_view why : statement.why) out << ' ' << why;
  return out.str();
}

std::string told(const Corpus& corpus, const Dispute& dispute, const std::string& statement) {
  std::ostringstream out;
  out << name_of(dispute.on) << " in " << statement << ' ' << dispute.why.front();
  for (const DisputeSide& side : dispute.sides) {
    out << " | " << side.says;
    tell_claims(out, corpus, side.claims);
  }
  return out.str();
}

// All that is known of an archive, in words: statements and disputes by id, for each reprint its group.
struct Known {
  std::map<std::string, std::string> statements, disputes;
  std::map<DocumentNumber, std::vector<DocumentNumber>> copies;
  bool operator==(const Known&) const = default;
};

// An archive that documents are added to.
class Growing {
 public:
  explicit Growing(const Archive& archive) : archive_(archive) {}

  void link_all(std::span<const std::uint32_t> documents) {
    Corpus corpus;
    for (const std::uint32_t number : documents) archive_.add(corpus, number);
    corpus.sort();
    std::map<std::string, DocumentNumber> by_id;
    for (const std::uint32_t number : documents) {
      Corpus one;
      archive_.add(one, number);
      by_id[one.documents[0].id] = number + 1;
    }
    std::vector<DocumentNumber> numbers;
    for (const DocumentSketch& document : corpus.documents) numbers.push_back(by_id.at(document.id));
    const Links links = link_and_keep(shelf_, corpus, numbers);
    for (const Statement& statement : links.statements) known_.statements[statement.id] = told(corpus, statement);
    for (const Dispute& dispute : links.disputes) known_.disputes.try_emplace(dispute.id, told(corpus, dispute, links.statements[dispute.statement].id));
    for (const CopyGroup& group : links.copies.groups) {
      std::vector<DocumentNumber> documents_of;
      for (const std::uint32_t document : group.documents) documents_of.push_back(numbers[document]);
      for (const DocumentNumber document : documents_of) known_.copies[document] = documents_of;
    }
  }

  void add(std::span<const std::uint32_t> documents) {
    Corpus corpus;
    std::vector<DocumentNumber> numbers;
    for (const std::uint32_t number : documents) {
      archive_.add(corpus, number);
      numbers.push_back(number + 1);
    }
    const Growth growth = add_documents(shelf_, corpus, numbers);
    for (const std::string& gone : growth.gone) known_.statements.erase(gone);
    for (const Statement& statement : growth.statements) known_.statements[statement.id] = told(growth.corpus, statement);
    for (const std::string& gone : growth.disputes_gone) known_.disputes.erase(gone);
    for (const Growth::Told& dispute : growth.disputes) known_.disputes[dispute.dispute.id] = told(growth.corpus, dispute.dispute, dispute.statement);
    for (const DocumentNumber gone : growth.copies_gone) known_.copies.erase(gone);
    for (const auto& group : growth.copies) {
      std::vector<DocumentNumber> documents_of;
      for (const KeptCopy& copy : group) documents_of.push_back(copy.document);
      for (const DocumentNumber document : documents_of) known_.copies[document] = documents_of;
    }
  }

  [[nodiscard]] const Known& known() const { return known_; }
  [[nodiscard]] const MemoryShelf& shelf() const { return shelf_; }

 private:
  const Archive& archive_;
  MemoryShelf shelf_;
  Known known_;
};

std::vector<std::uint32_t> numbers(std::uint32_t count) {
  std::vector<std::uint32_t> out(count);
  for (std::uint32_t k = 0; k < count; ++k) out[k] = k;
  return out;
}

void check_same(const Growing& growing, const Archive& archive, std::uint32_t count) {
  Growing at_once(archive);
  at_once.link_all(numbers(count));
  CHECK(growing.known().statements == at_once.known().statements);
  CHECK(growing.known().disputes == at_once.known().disputes);
  CHECK(growing.known().copies == at_once.known().copies);
  CHECK(growing.shelf().all() == at_once.shelf().all());
}

TEST_CASE("documents added one after another, in any order, end in the links of all at once") {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const Archive archive(seed);
    std::vector<std::uint32_t> order = numbers(150);
    std::mt19937 dice(seed);
    std::ranges::shuffle(order, dice);
    Growing growing(archive);
    growing.link_all(std::span(order).first(100));
    for (std::uint32_t k = 100; k < order.size(); ++k) growing.add(std::span(order).subspan(k, 1));
    check_same(growing, archive, 150);
  }
}

TEST_CASE("documents added in batches of any size, in any order, end in the links of all at once") {
  for (std::uint32_t seed = 10; seed < 16; ++seed) {
    const Archive archive(seed, seed % 2 == 0 ? 20 : 300);
    std::vector<std::uint32_t> order = numbers(260);
    std::mt19937 dice(seed);
    std::ranges::shuffle(order, dice);
    Growing growing(archive);
    growing.link_all(std::span(order).first(100));
    for (std::uint32_t at = 100; at < order.size();) {
      const std::uint32_t batch = std::min<std::uint32_t>(1 + dice() % 25, static_cast<std::uint32_t>(order.size()) - at);
      growing.add(std::span(order).subspan(at, batch));
      at += batch;
    }
    check_same(growing, archive, 260);
  }
}

TEST_CASE("an archive can grow from nothing") {
  const Archive archive(3);
  Growing growing(archive);
  const auto order = numbers(60);
  for (std::uint32_t k = 0; k < 60; ++k) growing.add(std::span(order).subspan(k, 1));
  check_same(growing, archive, 60);
}

TEST_CASE("one number of dead in one town, every ten days, makes no deeds hang together: a document more looks at those of its own reach") {
  constexpr std::int32_t kApart = 10, kDeeds = 20;
  const auto tell = [](testing::CorpusMaker& maker, std::int32_t deed) {
    auto told = testing::words(1, 4);  // of every deed there
    std::ranges::copy(testing::words(static_cast<std::uint32_t>(2 + deed), 8), std::back_inserter(told));
    const std::uint32_t town = maker.town("town", 34, 40);
    maker.document("d" + std::to_string(deed), 100 + kApart * deed);
    maker.claim({.words = told, .place = town, .day = 100 + kApart * deed, .killed = 11});
  };
  testing::CorpusMaker archive, later;
  std::vector<DocumentNumber> numbers;
  for (std::int32_t deed = 0; deed < kDeeds; ++deed) {
    tell(archive, deed);
    numbers.push_back(numbers.size() + 1);
  }
  tell(later, kDeeds);
  archive.corpus.sort();
  MemoryShelf shelf;
  link_and_keep(shelf, archive.corpus, numbers);
  const std::vector<DocumentNumber> number{kDeeds + 1};
  const Growth growth = add_documents(shelf, later.corpus, number);
  REQUIRE(growth.statements.size() == 1);
  CHECK(growth.numbers.size() > 1);  // tells the number again
  CHECK(growth.numbers.size() <= 2 * kBlockDays / kApart + 1);
}

TEST_CASE("made archives have copies, and disputes in one statement, of several, of a text and of a scene") {
  std::string all;
  bool copies = false;
  for (const auto& [seed, days, count] : {std::tuple(0U, 70U, 150U), {1U, 70U, 150U}, {10U, 20U, 260U}}) {
    const Archive archive(seed, days);
    Growing growing(archive);
    growing.link_all(numbers(count));
    copies |= !growing.known().copies.empty();
    for (const auto& [id, words] : growing.known().disputes) all += words + "\n";
  }
  CHECK(copies);
  for (const char* part : {"link/other_killed", "link/other_wounded", "link/denied", "link/other_holder"}) CHECK_MESSAGE(all.find(part) != std::string::npos, std::string(part));
}

}  // namespace
}  // namespace isnad::link
