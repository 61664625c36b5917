// Generated from Protos by protoc-gen-contracts. Do not edit.
#pragma once

#include <stddef.h>
#include "google/protobuf/timestamp.pb-c.h"
#include "twinriver/eventlog/v1/eventlog.pb-c.h"
#include "twinriver/health/v1/health.pb-c.h"
#include "twinriver/reflection/v1/reflection.pb-c.h"
#include "twinriver/wire/v1/envelope.pb-c.h"

// The descriptor set of all contracts, as protoc writes it.
extern const unsigned char contracts_descriptor_set[];
extern const size_t contracts_descriptor_set_bytes;

static inline const void *contracts_google_protobuf_timestamp(void) {
  return &google__protobuf__timestamp__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_cursor(void) {
  return &twinriver__eventlog__v1__cursor__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_read_request(void) {
  return &twinriver__eventlog__v1__read_request__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_read_reply(void) {
  return &twinriver__eventlog__v1__read_reply__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_event(void) {
  return &twinriver__eventlog__v1__event__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_event_body(void) {
  return &twinriver__eventlog__v1__event_body__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_actor(void) {
  return &twinriver__eventlog__v1__actor__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_audience(void) {
  return &twinriver__eventlog__v1__audience__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_head_request(void) {
  return &twinriver__eventlog__v1__head_request__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_head_reply(void) {
  return &twinriver__eventlog__v1__head_reply__descriptor;
}
static inline const void *contracts_twinriver_health_v1_health_check_request(void) {
  return &twinriver__health__v1__health_check_request__descriptor;
}
static inline const void *contracts_twinriver_health_v1_health_check_response(void) {
  return &twinriver__health__v1__health_check_response__descriptor;
}
static inline const void *contracts_twinriver_reflection_v1_list_services_request(void) {
  return &twinriver__reflection__v1__list_services_request__descriptor;
}
static inline const void *contracts_twinriver_reflection_v1_list_services_reply(void) {
  return &twinriver__reflection__v1__list_services_reply__descriptor;
}
static inline const void *contracts_twinriver_reflection_v1_get_descriptor_set_request(void) {
  return &twinriver__reflection__v1__get_descriptor_set_request__descriptor;
}
static inline const void *contracts_twinriver_reflection_v1_get_descriptor_set_reply(void) {
  return &twinriver__reflection__v1__get_descriptor_set_reply__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_request(void) {
  return &twinriver__wire__v1__request__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_reply(void) {
  return &twinriver__wire__v1__reply__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_signature(void) {
  return &twinriver__wire__v1__signature__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_metadata(void) {
  return &twinriver__wire__v1__metadata__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_error_detail(void) {
  return &twinriver__wire__v1__error_detail__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_field_violation(void) {
  return &twinriver__wire__v1__field_violation__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_retry_info(void) {
  return &twinriver__wire__v1__retry_info__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_legal_violation(void) {
  return &twinriver__wire__v1__legal_violation__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_error_info(void) {
  return &twinriver__wire__v1__error_info__descriptor;
}
