// Generated from Protos by protoc-gen-contracts. Do not edit.
#pragma once

#include <stddef.h>
#include "twinriver/sample/v1/events.pb-c.h"
#include "twinriver/sample/v1/sample.pb-c.h"

static inline const void *contracts_twinriver_sample_v1_sample_taken(void) {
  return &twinriver__sample__v1__sample_taken__descriptor;
}
static inline const void *contracts_twinriver_sample_v1_everything(void) {
  return &twinriver__sample__v1__everything__descriptor;
}
static inline const void *contracts_twinriver_sample_v1_everything_attributes_entry(void) {
  return &twinriver__sample__v1__everything__attributes_entry__descriptor;
}
static inline const void *contracts_twinriver_sample_v1_part(void) {
  return &twinriver__sample__v1__part__descriptor;
}
static inline const void *contracts_twinriver_sample_v1_part_detail(void) {
  return &twinriver__sample__v1__part__detail__descriptor;
}
static inline const void *contracts_twinriver_sample_v1_old(void) {
  return &twinriver__sample__v1__old__descriptor;
}
static inline const void *contracts_twinriver_sample_v1_names(void) {
  return &twinriver__sample__v1__names__descriptor;
}
static inline const void *contracts_twinriver_sample_v1_names_entry_entry(void) {
  return &twinriver__sample__v1__names__entry_entry__descriptor;
}
