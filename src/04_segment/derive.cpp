// Method: participles are m + the stem of the imperfect (form I has its own patterns); verbal nouns are a pattern a
// form, with a second one for hollow and defective roots. '-'-w-d IV: 'i1A3ah, return; j-r-y IV: 'i12A', carrying out.
#include "derive.h"

#include "conjugate.h"
#include "letters.h"

namespace isnad {
namespace {

class Derivation {
 public:
  Derivation(const Verb& verb, VerbStems stems) : verb_(verb), stems_(std::move(stems)) {}

  std::vector<DerivedNoun> all() {
    if (verb_.form == VerbClass::I) {
      first_active();
      first_passive();
    } else {
      participle(active_stem(), Derived::ActiveParticiple);
      participle(stems_.imperfect_passive, Derived::PassiveParticiple);
      verbal_nouns();
    }
    return std::move(out_);
  }

 private:
  void add(Sounds sounds, Derived kind, bool defective = false) {
    sounds = settle(std::move(sounds));
    for (auto& letters : spell(sounds, false)) out_.push_back({std::move(letters), kind, sounds.back() == U'h', defective});
  }

  void noun(std::string_view pattern, bool defective = false) {
    add(fill_pattern(pattern, stems_.root, stems_.infix), Derived::VerbalNoun, defective);
  }

  void participle(const Sounds& stem, Derived kind) {
    const Sounds sounds = fill_pattern("mu", {}, 0) + join(stem, U"u", stems_.weak, 0, true);
    add(sounds, kind, sounds.back() == U'I');
  }

  // Where the active imperfect ends in a (V, VI, Q2), the participle still has i.
  Sounds active_stem() const {
    Sounds stem = stems_.imperfect;
    stem[stem.size() - 2] = U'i';
    return stem;
  }

  void first_active() {
    const std::u32string& root = stems_.root;
    const bool weak_end = stems_.weak.defective || (stems_.weak.hollow && root[2] == kHamza);
    std::string_view pattern = "1A2i3";
    if (stems_.weak.doubled) pattern = "1A23";
    else if (stems_.weak.hollow) pattern = weak_end ? "1A'I" : "1A'i3";
    else if (weak_end) pattern = "1A2I";
    add(fill_pattern(pattern, root, 0), Derived::ActiveParticiple, weak_end);
  }

  void first_passive() {
    const std::u32string& root = stems_.root;
    std::string_view pattern = "ma12U3";
    if (stems_.weak.hollow) pattern = root[1] == kWaw ? "ma1U3" : "ma1I3";
    if (stems_.weak.defective) pattern = root[2] == kWaw && stems_.perfect.back() == kWaw ? "ma12uww" : "ma12iyy";
    add(fill_pattern(pattern, root, 0), Derived::PassiveParticiple);
  }

  void verbal_nouns() {
    using enum VerbClass;
    const bool hollow = stems_.weak.hollow;
    const bool weak_end = stems_.weak.defective;
    const bool hamza_end = stems_.root.back() == kHamza;
    switch (verb_.form) {
      case I: break;
      case II: noun(weak_end || hamza_end ? "ta12i3ah" : "ta12I3"); break;
      case III: third(weak_end); break;
      case IV: fourth(hollow, weak_end); break;
      case V: noun(weak_end ? "ta1a22I" : "ta1a22u3", weak_end); break;
      case VI: noun(weak_end ? "ta1A2I" : stems_.weak.doubled ? "ta1A23" : "ta1A2u3", weak_end); break;
      case VII: noun(hollow ? "|in1iyA3" : weak_end ? "|in1i2A'" : "|in1i2A3"); break;
      case VIII: noun(hollow ? "|i1TiyA3" : weak_end ? "|i1Ti2A'" : "|i1Ti2A3"); break;
      case IX: noun("|i12i3A3"); break;
      case X: noun(hollow ? "|isti1A3ah" : weak_end ? "|isti12A'" : "|isti12A3"); break;
      case Q1: noun(weak_end ? "1a23Ah" : "1a23a4ah"); break;
      case Q2: noun(weak_end ? "ta1a23I" : "ta1a23u4", weak_end); break;
      case Q4: noun("|i12i34A4"); break;
    }
  }

  // "fight" has two: muqatala and qital; a root that begins with yeh, or is doubled, only the first.
  void third(bool weak_end) {
    noun(weak_end ? "mu1A2Ah" : stems_.weak.doubled ? "mu1A23ah" : "mu1A2a3ah");
    if (stems_.root[0] != kYeh && !stems_.weak.doubled) noun(weak_end ? "1i2A'" : "1i2A3");
  }

  void fourth(bool hollow, bool weak_end) {
    const bool see = weak_end && stems_.root[1] == kHamza && stems_.imperfect.size() == 3;
    noun(see ? "'i1A'ah" : hollow ? "'i1A3ah" : weak_end ? "'i12A'" : "'i12A3");
  }

  const Verb& verb_;
  VerbStems stems_;
  std::vector<DerivedNoun> out_;
};

}  // namespace

std::vector<DerivedNoun> derive(const Verb& verb) {
  auto stems = stems_of(verb);
  if (!stems) return {};
  return Derivation(verb, std::move(*stems)).all();
}

std::vector<DerivedNoun> derive(std::u32string root, VerbClass form) {
  return derive(Verb{std::move(root), form});
}

}  // namespace isnad
