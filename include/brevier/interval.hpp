// Brevier, interval: time from a start to an end, as ISO 8601 writes it: both, or one of them and a duration.
//
//     const auto talks = brevier::parse_interval("2025-10-30T11:07+09:00/12:50");
//     brevier::elapsed(talks->start.zoned({}), talks->end.zoned({}));          // PT1H43M
//
// SPDX-License-Identifier: BSL-1.0

#include "duration.hpp"
#include "iso8601.hpp"

#ifndef BREVIER_INTERVAL_HPP
#define BREVIER_INTERVAL_HPP

BREVIER_BEGIN

/// Which two of its parts an interval is written with.
enum class interval_form : uint8_t { start_end, start_duration, duration_end };

/// An interval with its start and end, both of which have dates, and both a time or neither, but where a duration of
/// hours is added to a date. One that lasts from 2025-10-30 to 2025-11-02 includes both days, as people mean it.
struct interval {
  iso_time start;
  iso_time end;     ///< with the offset of the start where none was written
  duration length;  ///< as it was written; zero in the form start_end
  interval_form form;
};

/// Whether both have the same form, ends and length.
constexpr bool operator==(const interval& left, const interval& right) noexcept {
  return left.form == right.form && left.start == right.start && left.end == right.end && left.length == right.length;
}
constexpr bool operator!=(const interval& left, const interval& right) noexcept { return !(left == right); }

namespace detail {

constexpr int compare(const iso_time& left, const iso_time& right) noexcept {
  if (left.has_offset && right.has_offset) return brevier::compare(left.zoned({}), right.zoned({}));
  return brevier::compare(left.local(), right.local());
}

constexpr iso_precision finest_unit(const duration& value) noexcept {
  if ((value.seconds | value.nanosecond) != 0) return iso_precision::second;
  if (value.minutes != 0) return iso_precision::minute;
  if (value.hours != 0) return iso_precision::hour;
  if ((value.days | value.weeks) != 0) return iso_precision::day;
  return value.months != 0 ? iso_precision::month : iso_precision::year;
}

// So much later or earlier, as precise as both are. A month from a week on is no week.
constexpr result<iso_time, calendar_error> add(const iso_time& value, const duration& length) noexcept {
  const auto moved = brevier::add(value.zoned({}), length);
  if (!moved) return {moved.error(), 0};
  iso_time sum = value;
  sum.date = moved->date;
  sum.time = moved->time;
  if (sum.precision == iso_precision::week) sum.precision = iso_precision::day;
  const iso_precision finest = finest_unit(length);
  if (finest > sum.precision) sum.precision = finest;
  return sum;
}

constexpr bool same_kind(const iso_time& start, const iso_time& end) noexcept {
  if (start.has_offset != end.has_offset) return false;
  return start.precision == end.precision || (start.has_time() && end.has_time());
}

class interval_reader : public iso8601_reader {
 public:
  using iso8601_reader::iso8601_reader;

  constexpr bool read() noexcept {
    const bool duration_first = next_is('P');
    if (duration_first ? !read_duration() : !read_start()) return false;
    if (!skip('/')) return expected(iso8601_error::expected_separator);
    const char* const from = at_;
    if (duration_first) {
      interval_.form = interval_form::duration_end;
      if (!read_dated()) return false;
      interval_.end = value_;
      return read_end() && compute(interval_.start, value_, -interval_.length, 0);
    }
    if (next_is('P')) {
      interval_.form = interval_form::start_duration;
      return read_duration() && read_end() && compute(interval_.end, interval_.start, interval_.length, from - begin_);
    }
    return read_end_like_start() && read_end() && fits(from);
  }

  constexpr const interval& value() const noexcept { return interval_; }

 private:
  constexpr bool read_start() noexcept {
    if (!read_dated()) return false;
    interval_.start = value_;
    return true;
  }

  constexpr bool read_duration() noexcept {
    duration_reader reader(text(at_, static_cast<size_t>(end_ - at_)));
    const bool good = reader.read();
    at_ = reader.at();
    interval_.length = reader.value();
    return good || fail(reader.code(), at_);
  }

  constexpr bool compute(iso_time& other, const iso_time& said, const duration& length, ptrdiff_t offset) noexcept {
    const auto sum = add(said, length);
    if (!sum) return fail(iso8601_error::year_out_of_range, begin_ + offset);
    other = *sum;
    return true;
  }

  /// The end may leave out what it has in common with the start, from the year down, and the offset.
  constexpr bool read_end_like_start() noexcept {
    const date_form form = form_;
    const bool timed = value_.has_time(), time_alone = timed && is_time_next();
    if (!time_alone && !read_short_date()) return false;
    if (form_ != form) return fail(iso8601_error::mixed_formats, at_);
    const bool zoned = value_.has_offset;
    const utc_offset offset = value_.offset;
    if (time_alone || next_is('T')) {
      if (!timed) return fail(iso8601_error::mixed_formats, at_);
      value_.has_offset = false;
      value_.offset = {};
      if (!read_clock()) return false;
    } else if (timed) {
      return expected(iso8601_error::expected_separator);
    }
    if (zoned && !value_.has_offset) {
      value_.offset = offset;
      value_.has_offset = true;
    }
    interval_.end = value_;
    return true;
  }

  constexpr bool is_time_next() const noexcept {
    return next_is('T') || (digits_ahead() == 2 && end_ - at_ > 2 && at_[2] == ':');
  }

  /// A date without its year, or year and month, or year and week; or all of it.
  constexpr bool read_short_date() noexcept {
    const uint8_t digits = digits_ahead();
    const bool day = value_.precision >= iso_precision::day;
    switch (form_) {
      case date_form::week:
        value_.date.year = week_.year;
        if (next_is('W')) return read_week();
        if (digits == 1 && day) return read_weekday();
        break;
      case date_form::ordinal:
        if (digits == 3) return read_ordinal_day();
        break;
      case date_form::calendar:
        if (digits == 4 && day && format_ == basic) return read_month() && read_day();
        if (digits != 2 || value_.precision < iso_precision::month) break;
        if (!day) return read_month();
        if (end_ - at_ == 2 || at_[2] != '-') return read_day();
        if (!read_month() || !is_format(extended)) return false;
        ++at_;
        return read_day();
    }
    form_ = date_form::calendar;
    return read_date();
  }

  constexpr bool fits(const char* end) noexcept {
    if (!same_kind(interval_.start, interval_.end)) return fail(iso8601_error::mixed_formats, end);
    return compare(interval_.start, interval_.end) <= 0 || fail(iso8601_error::end_before_start, end);
  }

  interval interval_{};
};

}  // namespace detail

/// Whether start, end and length fit together. O(1).
constexpr bool is_valid(const interval& value) noexcept {
  if (!is_valid(value.start) || !is_valid(value.end) || !value.start.has_date || !value.end.has_date) return false;
  if (!is_valid(value.length) || value.length.negative) return false;
  if (value.form != interval_form::start_end) return value.form <= interval_form::duration_end;
  return detail::same_kind(value.start, value.end) && detail::compare(value.start, value.end) <= 0;
}

/// Reads all of `source` as a time interval of ISO 8601-1 with a start and an end, with a start and a duration, or with
/// a duration and an end, parted by '/'. An end may leave out what it has in common with the start:
///
///     2025-10-30T12:08Z/2025-10-30T12:50Z  2025-10-30T12:08Z/12:50  2025-10-30/11-02  2025-10-30/31  2025-W44-1/5
///     2025-10-30T12:08/PT1H42M  P3D/2025-11-02  2025-10/12  20251030T1208/20251030T1250  2025/2026
///
/// Both ends are as precise as a day or what is coarser, in the same form of date, or both have times. Errors as
/// parse_rfc3339() has them; year_out_of_range also where the duration leads out of the calendar. O(length).
constexpr result<interval, iso8601_error> parse_interval(text source) noexcept {
  detail::interval_reader reader(source);
  if (reader.read()) return reader.value();
  return reader.error<interval>();
}

/// Writes an interval in its form, with nothing left out: 5 to 108 bytes. Errors: invalid_value; buffer_too_small.
constexpr result<text, iso8601_error> write_interval(const interval& value, buffer memory,
                                                     iso_format format = {}) noexcept {
  const bool has_start = value.form != interval_form::duration_end,
             has_end = value.form != interval_form::start_duration;
  if (!is_valid(value) || (has_start && !detail::is_written_whole(value.start)) ||
      (has_end && !detail::is_written_whole(value.end)) || !detail::is_writable(value.length))
    return {iso8601_error::invalid_value, 0};
  return detail::write_whole(memory, 108, [&value, format, has_start, has_end](detail::writer& to) noexcept {
    has_start ? detail::iso_writer(to, format).put(value.start) : detail::put(to, value.length);
    to.put('/');
    has_end ? detail::iso_writer(to, format).put(value.end) : detail::put(to, value.length);
  });
}

BREVIER_END

#endif  // BREVIER_INTERVAL_HPP
