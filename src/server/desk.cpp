#include "desk.h"

#include <simdjson.h>

#include <filesystem>

namespace isnad {
namespace {

constexpr std::size_t kNamesKept = 200;
constexpr int kSomeInputs = 3, kStopped = 130;  // exit codes of the program

std::uint64_t count_in(simdjson::dom::element object, const char* key) {
  std::uint64_t out = 0;
  return object[key].get_uint64().get(out) == simdjson::SUCCESS ? out : 0;
}

Error not_its_turn(std::uint64_t number) { return {Code::BadArgument, "number", std::to_string(number), "the import that receives files now"}; }

}  // namespace

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::Nothing: return "nothing";
    case Phase::Receiving: return "receiving";
    case Phase::Reading: return "reading";
    case Phase::Linking: return "linking";
    case Phase::Done: return "done";
    case Phase::Stopped: return "stopped";
    case Phase::Failed: return "failed";
  }
  return "nothing";
}

// The process works in another folder, so the database needs its whole path.
Desk::Desk(std::string database, const std::string& tables)
    : database_(std::filesystem::absolute(database).string()), tables_(tables.empty() ? "" : std::filesystem::absolute(tables).string()) {}

Desk::~Desk() {
  std::unique_ptr<OwnProcess> last;
  {
    const std::scoped_lock lock(mutex_);
    last = std::move(process_);
  }
  last.reset();
}

bool Desk::busy() const { return work_.phase == Phase::Reading || work_.phase == Phase::Linking; }

Work Desk::work() {
  const std::scoped_lock lock(mutex_);
  return work_;
}

Result<Work> Desk::receive() {
  const std::scoped_lock lock(mutex_);
  if (busy()) return Error{Code::CannotWrite, database_, "an import is at work", ""};
  auto incoming = Incoming::open(database_);
  if (!incoming) return incoming.error();
  incoming_.reset();
  incoming_.emplace(std::move(*incoming));
  work_ = Work{.number = work_.number + 1, .phase = Phase::Receiving, .imports = true};
  return work_;
}

Failure Desk::add(std::uint64_t number, std::string_view name, std::uint64_t at, std::string_view bytes) {
  const std::scoped_lock lock(mutex_);
  if (work_.phase != Phase::Receiving || work_.number != number) return not_its_turn(number);
  Failure failure = incoming_->add(name, at, bytes);
  work_.files = incoming_->files();
  work_.bytes = incoming_->bytes();
  return failure;
}

Result<Work> Desk::read(std::uint64_t number) {
  std::unique_ptr<OwnProcess> last;  // joined after the lock is given back
  const std::scoped_lock lock(mutex_);
  if (work_.phase != Phase::Receiving || work_.number != number) return not_its_turn(number);
  last = std::move(process_);
  std::vector<std::string> names = incoming_->passed_over();
  work_.passed_over_count = names.size();
  if (names.size() > kNamesKept) names.resize(kNamesKept);
  work_.passed_over = std::move(names);
  std::vector<std::string> arguments = {"read", "--db", database_, "--progress", "json", "--"};
  for (std::string& input : incoming_->inputs()) arguments.push_back(std::move(input));
  work_.phase = Phase::Reading;
  if (Failure failure = start(arguments, incoming_->folder())) return *failure;
  return work_;
}

Result<Work> Desk::link() { return begin(Phase::Linking, {"link", "--db", database_}); }

Result<Work> Desk::reread() { return begin(Phase::Reading, {"reread", "--db", database_, "--progress", "json"}); }

Result<Work> Desk::begin(Phase phase, std::vector<std::string> arguments) {
  std::unique_ptr<OwnProcess> last;
  const std::scoped_lock lock(mutex_);
  if (busy()) return Error{Code::CannotWrite, database_, "an import is at work", ""};
  last = std::move(process_);
  work_ = Work{.number = work_.number + 1, .phase = phase};
  if (Failure failure = start(std::move(arguments), "/")) return *failure;
  return work_;
}

Failure Desk::start(std::vector<std::string> arguments, const std::string& folder) {
  stopping_ = false;
  // The tables of this server, also when they were named on its command line.
  if (!tables_.empty()) arguments.insert(arguments.begin(), {"--tables", tables_});
  auto process = OwnProcess::start(arguments, folder, incoming_ ? incoming_->lock() : -1, [this](std::string_view line) { hear(line); }, [this](int code) { end(code); });
  if (process) {
    process_ = std::move(*process);
    return std::nullopt;
  }
  work_.phase = Phase::Failed;
  incoming_.reset();
  return process.error();
}

void Desk::hear(std::string_view line) {
  const std::scoped_lock lock(mutex_);
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (!line.starts_with('{') || parser.parse(line.data(), line.size()).get(root) != simdjson::SUCCESS) return;  // for people at a terminal
  work_.documents = count_in(root, "documents");
  work_.claims = count_in(root, "claims");
  work_.unchanged = count_in(root, "unchanged");
  work_.failed = count_in(root, "failed");
  double number = 0;
  if (root["seconds"].get_double().get(number) == simdjson::SUCCESS) work_.seconds = number;
  work_.seconds_left.reset();
  if (root["seconds_left"].get_double().get(number) == simdjson::SUCCESS) work_.seconds_left = number;
  bool done = false;
  if (root["done"].get_bool().get(done) == simdjson::SUCCESS && done && !stopping_) work_.phase = Phase::Linking;
}

void Desk::end(int code) {
  const std::scoped_lock lock(mutex_);
  work_.paused = false;
  work_.seconds_left.reset();
  work_.phase = code == 0 || code == kSomeInputs ? Phase::Done : code == kStopped || stopping_ ? Phase::Stopped : Phase::Failed;
  incoming_.reset();
}

Result<Work> Desk::steer(std::string_view how) {
  if (how != "pause" && how != "resume" && how != "stop") return Error{Code::BadArgument, "do", std::string(how), "pause, resume or stop"};
  const std::scoped_lock lock(mutex_);
  if (work_.phase == Phase::Receiving && how == "stop") {
    work_.phase = Phase::Stopped;
    incoming_.reset();
  } else if (busy()) {
    work_.paused = how == "pause";
    stopping_ = how == "stop" || stopping_;
    if (how == "pause") process_->halt();
    else if (how == "resume") process_->go_on();
    else if (work_.phase == Phase::Linking) process_->kill();  // one transaction: the links made before stay
    else process_->stop();
  }
  return work_;
}

}  // namespace isnad
